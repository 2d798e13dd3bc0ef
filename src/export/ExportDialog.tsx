import { type ReactNode, useMemo } from 'react';
import { isOwnData } from '../core/datasetRef.ts';
import { evidenceOf } from '../core/evidence.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Geography } from '../scene/map/geography.ts';
import { useContentHash } from '../state/useContentHash.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import controls from '../ui/controls.module.css';
import layout from '../ui/layout.module.css';
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
  /** Saves the view as one HTML file; null where that can't be done. */
  readonly oneFile: ReactNode;
  onClose(): void;
}

/** What the reader can take from a view: a figure, the records, a citation. */
export function ExportDialog({ world, theme, oneFile, onClose }: Props) {
  const t = useTranslate();
  const shown = useWholeAtlas();
  const hash = useContentHash();
  const atlas = useMemo(() => ({ ...shown, hash }), [shown, hash]);
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
        {oneFile !== null && (
          <section className={styles.part} aria-label={t('oneFile.title')}>
            <h3>{t('oneFile.title')}</h3>
            <div className={`${layout.row} ${styles.actions}`}>{oneFile}</div>
            <p className={`${styles.hint} ${controls.note}`}>{t('oneFile.hint')}</p>
          </section>
        )}
        <CitationPart snapshot={atlas} evidence={evidence} />
      </div>
    </Sheet>
  );
}
