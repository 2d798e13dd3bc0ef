import { datedRows, undatedRows } from '../../core/dated';
import type { Translate } from '../../core/names';
import type { Snapshot } from '../../core/snapshot';
import { recordCells, recordColumns } from './recordCells';

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
 * The first `most` rows of a view in the order in which its table has them, if that is by a column of {@link recordColumns};
 * else, and on other screens, by date.
 */
export function firstOfTable(snapshot: Snapshot, most: number, t: Translate): readonly number[] {
  const { columns, names, result, view } = snapshot;
  const { rows, status } = result;
  const byDate = () => [...rows.subarray(0, most)];
  if (view.screen !== 'table' || view.pair !== null || view.sort === null) return byDate();
  const { column, descending } = view.sort;
  const sign = descending ? -1 : 1;
  const byNumber = (keyOf: (row: number) => number) =>
    firstBy(rows, keyOf, (a, b) => sign * (Number(a) - Number(b)), most);
  if (column === 'date') {
    // Those without a date come last, either way.
    if (!descending) return byDate();
    const dated = datedRows(columns, rows);
    const latest = [...dated.subarray(Math.max(0, dated.length - most))].reverse();
    return [...latest, ...undatedRows(columns, rows).subarray(0, most - latest.length)];
  }
  if (column === 'stage' && !status) return byNumber((row) => columns.stage[row] ?? 0);
  if (column === 'status' && status) return byNumber((row) => status[row] ?? -1);
  const place = recordColumns(snapshot).indexOf(column);
  if (place < 0) return byDate();
  const { compare } = new Intl.Collator(names.locale);
  const textOf = (row: number) => {
    const agreement = columns.recordOf(row);
    if (column === 'title') return agreement ? names.text(agreement.title) : '';
    return recordCells(snapshot, row, t)[place] ?? '';
  };
  return firstBy(rows, textOf, (a, b) => sign * compare(String(a), String(b)), most);
}
