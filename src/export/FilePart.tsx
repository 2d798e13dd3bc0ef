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
import { DOCX_KINDS, type DocxKind, MOST } from './docx/docxKinds.ts';
import styles from './export.module.css';
import { csvOf } from './files/carried.ts';
import type { ExportInput } from './files/fields.ts';
import { geoJsonOf } from './files/geojson.ts';
import { jsonOf, wholeDataset } from './files/json.ts';
import { packageAddress } from './package/packageAddress.ts';
import { ReadPart } from './ReadPart.tsx';
import type { Save } from './useSave.ts';
import { viewPicture } from './viewPicture.ts';

interface Format {
  readonly id: 'csv' | 'xlsx' | 'json' | 'geojson' | 'package' | 'docxTable' | 'docxDossier';
  /** Of the file's name, if it isn't the id. */
  readonly ending?: string;
  /** The file's name says its format as well, because another format has the same ending. */
  readonly isNamed?: true;
  make(input: ExportInput, world: Geography | null): Blob | Promise<Blob>;
}

/** A Word document, with a picture of the view if the map is there and the browser can draw it. */
const wordFormat = (id: Format['id'], kind: DocxKind): Format => ({
  ...{ id, ending: 'docx', isNamed: true },
  make: async (input, world) =>
    (await import('./docx/docxOf.ts')).docxOf(
      kind,
      input,
      async (width, height) => world && viewPicture(input, world, width, height).catch(() => null),
    ),
});

const FORMATS: readonly Format[] = [
  { id: 'csv', make: (input) => new Blob([csvOf(input)], { type: 'text/csv;charset=utf-8' }) },
  { id: 'xlsx', make: async (input) => (await import('./files/xlsx.ts')).xlsxOf(input) },
  { id: 'json', make: (input) => new Blob([jsonOf(input)], { type: 'application/json' }) },
  { id: 'geojson', make: (input) => new Blob([geoJsonOf(input)], { type: 'application/geo+json' }) },
  {
    ...{ id: 'package', ending: 'zip' },
    make: async (input) => (await import('./package/packageOf.ts')).packageOf(input),
  },
  wordFormat('docxTable', 'table'),
  wordFormat('docxDossier', 'dossier'),
];

/** These files need more code than one HTML file has room for. */
const HEAVY: ReadonlySet<Format['id']> = new Set(
  ONE_FILE ? ['xlsx', 'docxTable', 'docxDossier', 'package'] : [],
);

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
        {FORMATS.filter(({ id }) => !HEAVY.has(id)).map(({ id, ending = id, isNamed, make }) => {
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
