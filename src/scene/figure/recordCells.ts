import { bisector } from 'd3';
import { datedRows, undatedRows } from '../../core/columns.ts';
import type { Agreement } from '../../core/dataset.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { stageInWords, statusInWords } from '../../core/stageWords.ts';
import { statusOfCode } from '../../core/status.ts';
import { columnRules, tableRow } from '../../core/tableRules.ts';
import type { TableColumn, TableSort } from '../../core/viewState.ts';

/** The sort order of a view's table; null for the default (by date), for a status without a day, and on other screens. */
export function sortOfTable({ result, view }: Pick<Snapshot, 'result' | 'view'>): TableSort | null {
  if (view.screen !== 'table' || view.pair !== null) return null;
  return view.sort?.column === 'status' && !result.status ? null : view.sort;
}

/** Columns of a table of records. On a given day status replaces stage; an extra column it is sorted by comes last. */
export function recordColumns(snapshot: Pick<Snapshot, 'result' | 'view'>): readonly TableColumn[] {
  const usual: readonly TableColumn[] = [
    'date',
    'title',
    'partner',
    snapshot.result.status ? 'status' : 'stage',
  ];
  const sorted = sortOfTable(snapshot)?.column;
  return sorted === undefined || usual.includes(sorted) ? usual : [...usual, sorted];
}

/** The heads of these columns: their names, with an arrow in front of the one the reader sorts by. */
export function recordHeads(snapshot: Pick<Snapshot, 'result' | 'view'>, t: Translate): readonly string[] {
  const sort = sortOfTable(snapshot);
  return recordColumns(snapshot).map((column) => {
    const name = t(`table.column.${column}`);
    return column === sort?.column ? `${sort.descending ? '↓' : '↑'} ${name}` : name;
  });
}

/** How a record stands at the time of the view, in words: its status if a day was asked for, else its stage. */
export function standingInWords(
  { names, result, view }: Pick<Snapshot, 'names' | 'result' | 'view'>,
  agreement: Agreement,
  row: number,
  t: Translate,
): string {
  const status = result.status?.[row];
  return status === undefined
    ? stageInWords(agreement, names, t)
    : statusInWords(agreement, statusOfCode(status), parseEdtf(view.asOf ?? '')?.min, names, t);
}

/** The full texts of a record's cells, in the order of {@link recordColumns}. */
export function recordCells(snapshot: Snapshot, row: number, t: Translate): readonly string[] {
  const made = tableRow(snapshot, row);
  if (!made) return [];
  const rules = columnRules(snapshot, snapshot.names, t);
  return recordColumns(snapshot).map((column) => rules[column].text(made));
}

type Key = string | number;

/** The first `most` rows by a key; rows with the same key keep their order. */
function firstBy(
  rows: Uint32Array,
  keyOf: (row: number) => Key,
  compare: (a: Key, b: Key) => number,
  most: number,
): readonly number[] {
  const found: { readonly row: number; readonly key: Key }[] = [];
  const place = bisector((each: (typeof found)[number], key: Key) => compare(each.key, key)).right;
  for (const row of rows) {
    const key = keyOf(row);
    const last = found.at(-1);
    if (found.length === most && last && compare(key, last.key) >= 0) continue;
    found.splice(place(found, key), 0, { row, key });
    if (found.length > most) found.pop();
  }
  return found.map(({ row }) => row);
}

/** The first `most` rows of a view in the order of its table; on other screens by date. */
export function firstOfTable(snapshot: Snapshot, most: number, t: Translate): readonly number[] {
  const { columns, names, result } = snapshot;
  const { rows } = result;
  const sort = sortOfTable(snapshot);
  const isByDate = sort === null || sort.column === 'date';
  if (isByDate && !sort?.descending) return [...rows.subarray(0, most)];
  if (isByDate) {
    // Those without a date come last in either direction.
    const dated = datedRows(columns, rows);
    const latest = [...dated.subarray(Math.max(0, dated.length - most))].reverse();
    return [...latest, ...undatedRows(columns, rows).subarray(0, most - latest.length)];
  }
  const sign = sort.descending ? -1 : 1;
  const { key, quick, text } = columnRules(snapshot, names, t)[sort.column];
  if (key) return firstBy(rows, key, (a, b) => sign * (Number(a) - Number(b)), most);
  const { compare } = new Intl.Collator(names.locale);
  const textOf = (row: number) => {
    const made = tableRow(snapshot, row);
    return made ? text(made) : '';
  };
  return firstBy(rows, quick ?? textOf, (a, b) => sign * compare(String(a), String(b)), most);
}
