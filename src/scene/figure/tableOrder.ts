import { datedRows, undatedRows } from '../../core/dated.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { columnRules, tableRow } from '../../core/tableRules.ts';
import { sortOfTable } from './recordCells.ts';

type Key = string | number;

/** The first `most` rows by a key; rows of the same key as they come. */
function firstBy(
  rows: Uint32Array,
  keyOf: (row: number) => Key,
  compare: (a: Key, b: Key) => number,
  most: number,
): readonly number[] {
  const found: { readonly row: number; readonly key: Key }[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const last = found.at(-1);
    if (found.length === most && last && compare(key, last.key) >= 0) continue;
    let [least, end] = [0, found.length];
    while (least < end) {
      const middle = (least + end) >> 1;
      if (compare(key, found[middle]?.key ?? key) < 0) end = middle;
      else least = middle + 1;
    }
    found.splice(least, 0, { row, key });
    if (found.length > most) found.pop();
  }
  return found.map(({ row }) => row);
}

/**
 * The first `most` rows of a view in the order in which its table has them; on other screens by date.
 */
export function firstOfTable(snapshot: Snapshot, most: number, t: Translate): readonly number[] {
  const { columns, names, result } = snapshot;
  const { rows } = result;
  const sort = sortOfTable(snapshot);
  const isByDate = sort === null || sort.column === 'date';
  if (isByDate && !sort?.descending) return [...rows.subarray(0, most)];
  if (isByDate) {
    // Those without a date come last, either way.
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
