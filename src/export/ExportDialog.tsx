import { useMemo } from 'react';
import { isOwnData } from '../core/datasetRef.ts';
import { evidenceOf } from '../core/evidence.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Geography } from '../scene/map/geography.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { today } from '../ui/today.ts';
import { CitationPart } from './CitationPart.tsx';
import styles from './export.module.css';
import { FigurePart } from './FigurePart.tsx';
import { FilePart } from './FilePart.tsx';
import { OwnData } from './OwnData.tsx';
import { useSave } from './useSave.ts';

interface Props {
  /** `failed` if it could not be loaded. */
  readonly world: Geography | 'loading' | 'failed';
  readonly theme: Theme;
  onClose(): void;
}

/** What the reader can take from a view: a figure, the records, a citation. */
export function ExportDialog({ world, theme, onClose }: Props) {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const link = viewLink({ ...atlas.view, embed: false });
  const evidence = useMemo(() => evidenceOf(atlas, t, link, today()), [atlas, t, link]);
  const { save, outcome } = useSave();
  return (
    <Sheet
      title={t('save.title')}
      centred
      wide
      onClose={onClose}
      foot={
        <p className={styles.outcome} role="status" data-fault={outcome.isFault}>
          {outcome.text}
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
        <FilePart
          snapshot={atlas}
          evidence={evidence}
          world={typeof world === 'string' ? null : world}
          save={save}
        />
        <CitationPart snapshot={atlas} evidence={evidence} />
      </div>
    </Sheet>
  );
}
