import { columnsOf } from '../../core/columns.ts';
import { type Agreement, type DatasetInfo, textIn } from '../../core/dataset.ts';
import { unpackRecords } from '../../data/packed/packedRecords.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Cell } from '../read/table.ts';
import { finishImport } from './finish.ts';
import type { ImportReport, Repair } from './problems.ts';
import { cursorOfRows } from './rowCursor.ts';
import { type Gazetteer, TableImporter } from './tableImporter.ts';

/** A few rows of a table. */
export interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** File row of each. */
  readonly numbers: readonly number[];
}

/** What one row, or the rows of one record, become under a mapping; for the live preview. */
export interface PreviewRow {
  /** File row; the first if there are several. */
  readonly row: number;
  /** Number of rows in the sample that form this record; absent for one. */
  readonly together?: number | undefined;
  /** null if the row doesn't become a record. */
  readonly record: {
    readonly title: string;
    /** EDTF; null if the row has no readable date. */
    readonly date: string | null;
    /** Codes of known parties, or the source's own words. */
    readonly parties: readonly { readonly code: string; readonly name: string | null }[];
    readonly sectors: readonly string[];
    readonly kind: string;
    readonly stage: string;
  } | null;
  /** Problems of this row, without the other rows they occur in. */
  readonly problems: ImportReport['problems'];
}

/** A record in the form the preview shows. */
function shownRecord(
  record: Agreement,
  info: DatasetInfo,
  { language }: Mapping,
): NonNullable<PreviewRow['record']> {
  const label = (list: readonly { readonly id: string; readonly label: unknown }[] | undefined, id: string) =>
    String(list?.find((term) => term.id === id)?.label ?? id);
  return {
    title: textIn(record.title, [language]),
    date: record.date ?? null,
    parties: record.parties.map((party) => ({
      code: party.code,
      name: party.type === 'country' ? null : textIn(party.name, [language]),
    })),
    sectors: record.sectors.filter((id) => id !== 'unstated').map((id) => label(info.sectors, id)),
    kind: label(info.kinds, record.kind),
    stage: label(info.stages, record.stage),
  };
}

type Settings = readonly [mapping: Mapping, repairs: readonly Repair[], gazetteer: Gazetteer];

/** What the rows of a sample become together: the records by row, and all problems. */
function imported({ columns, rows, numbers }: Sample, ...[mapping, repairs, gazetteer]: Settings) {
  const importer = new TableImporter(columns, mapping, repairs, gazetteer);
  importer.add(cursorOfRows({ rows, numbers }, columns.length), 0, rows.length);
  const { problems } = importer.report();
  const { data, packed, info } = finishImport(importer, { name: '', url: null });
  const { recordOf } = columnsOf(data, unpackRecords(data, packed));
  const records = [...packed.order].flatMap((place, at) => {
    const record = recordOf(at);
    return record ? [{ row: packed.fileRows[place] ?? 0, record: shownRecord(record, info, mapping) }] : [];
  });
  return { records, problems };
}

/** What each row becomes on its own under a mapping, and its problems. */
export const previewRows = ({ columns, rows, numbers }: Sample, ...settings: Settings): PreviewRow[] =>
  rows.map((cells, i) => {
    const row = numbers[i] ?? i + 1;
    const { records, problems } = imported({ columns, rows: [cells], numbers: [row] }, ...settings);
    return { row, problems, record: records[0]?.record ?? null };
  });

/** What the rows become if several are one record, as far as the sample has them. */
export function previewGathered(sample: Sample, ...settings: Settings): PreviewRow[] {
  const { records, problems } = imported(sample, ...settings);
  const rowsOf = new Map<number, readonly number[]>();
  for (const { code, value, rows } of problems)
    if (code === 'rows-gathered' && value !== '') rowsOf.set(rows[0] ?? 0, [...rows]);
  const shown = records.map(({ row, record }): PreviewRow => {
    const own = rowsOf.get(row) ?? [row];
    const concerned = problems
      .filter(({ code }) => code !== 'rows-gathered')
      .map((problem) => ({ ...problem, rows: problem.rows.filter((each) => own.includes(each)) }))
      .filter(({ rows }) => rows.length > 0);
    return { row, together: own.length, record, problems: concerned };
  });
  return shown.sort((a, b) => a.row - b.row);
}
