import { useMemo, useState } from 'react';
import { type Evidence, evidenceOf } from '../core/evidence.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Geography } from '../scene/map/geography.ts';
import { viewLink } from '../state/viewUrl.ts';
import { Button } from '../ui/Button.tsx';
import controls from '../ui/controls.module.css';
import { fileName } from '../ui/fileName.ts';
import layout from '../ui/layout.module.css';
import { today } from '../ui/today.ts';
import { Choice } from './Choice.tsx';
import { DOCX_KINDS, MOST } from './docx/docxKinds.ts';
import styles from './export.module.css';
import { wholeDataset } from './files/json.ts';
import { FORMATS } from './formats.ts';
import { packageAddress } from './package/packageAddress.ts';
import { ReadPart } from './ReadPart.tsx';
import type { Save } from './useSave.ts';

const EXTENTS = ['filtered', 'all'] as const;

interface Props {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** null while it is loading, and if it failed to load. */
  readonly world: Geography | null;
  readonly save: Save;
}

/** The records as a file. */
export function FilePart({ snapshot, evidence, world, save }: Props) {
  const t = useTranslate();
  const [extent, setExtent] = useState<(typeof EXTENTS)[number]>('filtered');
  const shown = useMemo(() => {
    if (extent === 'filtered') return { snapshot, evidence };
    const all = wholeDataset(snapshot);
    return { snapshot: all, evidence: evidenceOf(all, t, viewLink(all.view), today()) };
  }, [extent, snapshot, evidence, t]);
  const { columns, dataset, result } = snapshot;
  const count = shown.snapshot.result.rows.length;
  const name = extent === 'all' ? `${dataset.name} ${dataset.version}` : evidence.sentence;
  return (
    <section className={styles.part} aria-label={t('save.file')}>
      <h3>{t('save.file')}</h3>
      <Choice
        label={t('save.extent')}
        value={extent}
        options={EXTENTS.map(
          (each) =>
            [each, t(`save.extent.${each}`, { shown: result.rows.length, total: columns.n })] as const,
        )}
        onValue={setExtent}
      />
      <div className={`${layout.row} ${styles.actions}`}>
        {FORMATS.filter(({ isHeavy }) => !ONE_FILE || !isHeavy).map(({ id, ending = id, isNamed, make }) => {
          const label = t(`save.${id}`);
          const file = fileName(isNamed ? `${label}, ${name}` : name, ending);
          return (
            <Button key={id} onClick={() => save(file, () => make({ ...shown, t }, world))}>
              {label}
            </Button>
          );
        })}
      </div>
      <p className={`${styles.hint} ${controls.note}`}>
        {[
          t('save.fileHint'),
          ...DOCX_KINDS.filter((kind) => !ONE_FILE && count > MOST[kind]).map((kind) =>
            t('save.docxMost', { kind, most: MOST[kind], count }),
          ),
        ].join(' ')}
      </p>
      {!ONE_FILE && <ReadPart address={packageAddress(shown.snapshot)} />}
    </section>
  );
}
