import { useMemo, useState } from 'react';
import { isOwnData } from '../core/datasetRef';
import { evidenceOf } from '../core/evidence';
import type { Theme } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import type { World } from '../scene/map/world';
import { useAtlas } from '../state/useAtlas';
import { viewLink } from '../state/viewLink';
import { Sheet } from '../ui/Sheet';
import { saveFile } from '../ui/saveFile';
import { today } from '../ui/today';
import { CitationPart } from './CitationPart';
import styles from './export.module.css';
import { FigurePart } from './FigurePart';
import { FilePart } from './FilePart';
import { OwnData } from './OwnData';
import { PictureError } from './png';

interface Props {
  /** `failed` where it could not be loaded. */
  readonly world: World | 'loading' | 'failed';
  readonly theme: Theme;
  onClose(): void;
}

/** What can be taken away from a view: a figure, the records, a citation. */
export function ExportDialog({ world, theme, onClose }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const link = viewLink({ ...atlas.view, embed: false });
  const evidence = useMemo(() => evidenceOf(atlas, t, link, today()), [atlas, t, link]);
  const [said, setSaid] = useState<{ readonly text: string; readonly isFault: boolean } | null>(null);

  const save = async (name: string, make: () => Blob | Promise<Blob>) => {
    try {
      saveFile(await make(), name);
      setSaid({ text: t('save.saved', { name }), isFault: false });
    } catch (fault) {
      const message =
        fault instanceof PictureError
          ? t(fault.reason === 'too-large' ? 'save.tooLarge' : 'save.noPicture', fault.size)
          : (fault as Error).message;
      setSaid({ text: t('save.failed', { name, message }), isFault: true });
    }
  };

  return (
    <Sheet
      title={t('save.title')}
      centred
      wide
      onClose={onClose}
      foot={
        <p className={styles.said} role="status" data-fault={said?.isFault === true}>
          {said?.text}
        </p>
      }
    >
      {isOwnData(atlas.view.data) && <OwnData text={t('save.ownHint')} />}
      <div className={styles.parts}>
        {world === 'failed' ? (
          <p role="alert">{t('save.noWorld')}</p>
        ) : (
          <FigurePart
            snapshot={atlas}
            evidence={evidence}
            world={world === 'loading' ? null : world}
            theme={theme}
            save={save}
          />
        )}
        <FilePart snapshot={atlas} evidence={evidence} save={save} />
        <CitationPart snapshot={atlas} evidence={evidence} />
      </div>
    </Sheet>
  );
}
