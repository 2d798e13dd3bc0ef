import type { ColumnData } from './columns.ts';
import { countWhile } from './countWhile.ts';

/**
 * What stands in `minDay` and `maxDay` of a row without a date: later than any day a date can mean, so that rows sorted
 * by day end with the undated ones. It is no day, and is never shown or reckoned with.
 */
export const UNDATED_DAY = 2 ** 27 - 1;

/** How many of `rows` (ascending) have a date: they come first. O(log n). */
export function datedCount({ dated }: Pick<ColumnData, 'dated'>, rows: ArrayLike<number>): number {
  return countWhile(rows.length, (at) => (rows[at] ?? 0) < dated);
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
export const datedIn = (minDay: Int32Array): number =>
  countWhile(minDay.length, (row) => minDay[row] !== UNDATED_DAY);
