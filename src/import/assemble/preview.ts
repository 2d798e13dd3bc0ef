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
  /** Row in the file of each. */
  readonly numbers: readonly number[];
}

/** What one row, or the rows of one record, become under a mapping; for the live preview. */
export interface PreviewRow {
  /** Row in the file, the first of several. */
  readonly row: number;
  /** How many rows of the sample are this record; absent for one. */
  readonly together?: number | undefined;
  /** null where the row is no record. */
  readonly record: {
    readonly title: string;
    /** EDTF; null where the row has none that can be read. */
    readonly date: string | null;
    /** Codes of known parties, or the source's own words. */
    readonly parties: readonly { readonly code: string; readonly name: string | null }[];
    readonly sectors: readonly string[];
    readonly kind: string;
    readonly stage: string;
  } | null;
  /** Problems of this row, without their other rows. */
  readonly problems: ImportReport['problems'];
}

/** What each of the rows becomes under a mapping, and what is wrong with it. */
export function previewRows(
  { columns, rows, numbers }: Sample,
  mapping: Mapping,
  repairs: readonly Repair[],
  gazetteer: Gazetteer,
): PreviewRow[] {
  return rows.map((cells, i) => {
    const row = numbers[i] ?? i + 1;
    const importer = new TableImporter(columns, mapping, repairs, gazetteer);
    importer.add(cursorOfRows({ rows: [cells], numbers: [row] }, columns.length), 0, 1);
    const { problems } = importer.report();
    if (importer.drawn.records.rows.length === 0) return { row, record: null, problems };
    const { data, packed, info } = finishImport(importer, { name: '', url: null });
    const record = columnsOf(data, unpackRecords(data, packed)).recordOf(0);
    if (!record) return { row, record: null, problems };
    return { row, problems, record: shownRecord(record, info, mapping) };
  });
}

/** A record as the preview shows it. */
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

/** What the rows become where several are one record, as far as the sample has them. */
export function previewGathered(
  { columns, rows, numbers }: Sample,
  mapping: Mapping,
  repairs: readonly Repair[],
  gazetteer: Gazetteer,
): PreviewRow[] {
  const importer = new TableImporter(columns, mapping, repairs, gazetteer);
  importer.add(cursorOfRows({ rows, numbers }, columns.length), 0, rows.length);
  const { problems } = importer.report();
  const rowsOf = new Map<number, readonly number[]>();
  for (const { code, value, rows: together } of problems)
    if (code === 'rows-gathered' && value !== '') rowsOf.set(together[0] ?? 0, [...together]);
  const { data, packed, info } = finishImport(importer, { name: '', url: null });
  const { recordOf } = columnsOf(data, unpackRecords(data, packed));
  const shown = [...packed.order].flatMap((place, at): PreviewRow[] => {
    const record = recordOf(at);
    if (!record) return [];
    const row = packed.fileRows[place] ?? 0;
    const own = rowsOf.get(row) ?? [row];
    return [
      {
        row,
        together: own.length,
        record: shownRecord(record, info, mapping),
        problems: problems
          .filter(({ code }) => code !== 'rows-gathered')
          .flatMap((problem) => {
            const concerned = problem.rows.filter((each) => own.includes(each));
            return concerned.length > 0 ? [{ ...problem, rows: concerned }] : [];
          }),
      },
    ];
  });
  return shown.sort((a, b) => a.row - b.row);
}
