import type { ColumnData } from './columns.ts';

/**
 * What stands in `minDay` and `maxDay` of a row without a date: later than any day a date can mean, so that rows sorted
 * by day end with the undated ones. It is no day, and is never shown or reckoned with.
 */
export const UNDATED_DAY = 2 ** 27 - 1;

/** How many of `rows` (ascending) have a date: they come first. O(log n). */
export function datedCount({ dated }: Pick<ColumnData, 'dated'>, rows: ArrayLike<number>): number {
  let [low, high] = [0, rows.length];
  if (high === 0 || (rows[high - 1] ?? 0) < dated) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < dated) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of `rows` (ascending) have no date. */
export function undatedCount(columns: Pick<ColumnData, 'dated'>, rows: ArrayLike<number>): number {
  return rows.length - datedCount(columns, rows);
}

/** The rows with a date, of `rows` that ascend. */
export function datedRows(columns: Pick<ColumnData, 'dated'>, rows: Uint32Array): Uint32Array {
  return rows.subarray(0, datedCount(columns, rows));
}

/** The rows without a date, of `rows` that ascend. */
export function undatedRows(columns: Pick<ColumnData, 'dated'>, rows: Uint32Array): Uint32Array {
  return rows.subarray(datedCount(columns, rows));
}

/** Rows with a date in columns sorted by first day. */
export function datedIn(minDay: Int32Array): number {
  let [low, high] = [0, minDay.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minDay[middle] === UNDATED_DAY) high = middle;
    else low = middle + 1;
  }
  return low;
}
