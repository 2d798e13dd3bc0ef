import { type CarriedRecord, carriedCells, cellMark, recordColumn } from '../../core/carriedRecord.ts';
import { csvText } from '../../core/csv.ts';
import type { Agreement, DatasetInfo } from '../../core/dataset.ts';
import { cellText, type ExportField, type ExportInput, fieldsOf } from './fields.ts';
import { datasetOf } from './json.ts';

/** Maximum length, in characters, of texts whose marks are cached, and maximum number of them. */
const MAX_REPEATED = 200;
const MAX_MARKS = 10_000;

/** A cell next to a record: the id of its field, the name of its column, and its text as written. */
export type CellBeside = readonly [field: string, column: string, text: string];

/**
 * What lets the atlas read a table again: the texts of a record's own columns; see {@link CarriedRecord}. Must be asked
 * for the rows in the order of the file.
 */
export function recordCarrier(input: ExportInput) {
  const { agreements, ...info } = datasetOf(input);
  const records = new Map(agreements.map((record) => [record.id, record]));
  const { name, title, version, language, hub } = info;
  const from = { name, title, version, language, ...(hub === undefined ? {} : { hub }) };
  const places = new Map(info.sectors.map((sector, at) => [sector.id, { at, sector }]));
  // Most short texts occur in many rows.
  const marks = new Map<string, string>();
  const markOf = (text: string) => {
    if (text.length > MAX_REPEATED) return cellMark(text);
    const known = marks.get(text);
    if (known !== undefined) return known;
    const mark = cellMark(text);
    if (marks.size < MAX_MARKS) marks.set(text, mark);
    return mark;
  };
  let dataset: DatasetInfo | undefined = info;
  return {
    cellsFor(record: Agreement, beside: readonly CellBeside[]): string[] {
      const carried: CarriedRecord = {
        record: records.get(record.id) ?? record,
        from,
        shown: input.snapshot.names.locale,
        sectors: record.sectors.flatMap((id) => places.get(id) ?? []),
        kind: info.kinds?.find(({ id }) => id === record.kind),
        stage: info.stages?.find(({ id }) => id === record.stage),
        level: info.levels?.find(({ id }) => id === record.level),
        cells: Object.fromEntries(
          beside.map(([field, column, text]) => [field, { name: column, mark: markOf(text) }]),
        ),
        dataset,
      };
      // Once is enough, as a large dataset may have a long description.
      dataset = undefined;
      return carriedCells(carried);
    },
  };
}

/**
 * The visible records as a table: their rows, the texts of `fields`, and the cells that carry the records, with the
 * column names of these.
 * @param columnOf name of a field's column, by its id
 * @param writtenAs the text of a cell as the file contains it
 */
export function tableOf(
  input: ExportInput,
  fields: readonly ExportField[],
  columnOf: (id: string) => string = (id) => id,
  writtenAs: (text: string) => string = (text) => text,
) {
  const { columns, result } = input.snapshot;
  const carrier = recordCarrier(input);
  const rows = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const cells = fields.map(({ value }) => cellText(value(agreement, row)));
    const beside = fields.map(({ id }, i) => [id, columnOf(id), writtenAs(cells[i] ?? '')] as const);
    return [{ row, cells, carried: carrier.cellsFor(agreement, beside) }];
  });
  const most = rows.reduce((most, { carried }) => Math.max(most, carried.length), 1);
  const parts = Array.from({ length: most }, (_, part) => part);
  return {
    rows: rows.map((each) => ({ ...each, carried: parts.map((part) => each.carried[part] ?? '') })),
    carriers: parts.map(recordColumn),
  };
}

/** The records as CSV (RFC 4180), in UTF-8 with a byte order mark, which tells Excel the encoding. */
export function csvOf(input: ExportInput): string {
  const fields = fieldsOf(input);
  const { rows, carriers } = tableOf(input, fields);
  return csvText([
    [...fields.map(({ id }) => id), ...carriers],
    ...rows.map(({ cells, carried }) => [...cells, ...carried]),
  ]);
}
