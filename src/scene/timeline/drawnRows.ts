import { type Columns, firstFrom } from '../../core/columns.ts';
import { datedRows } from '../../core/dated.ts';
import type { QueryResult } from '../../core/query.ts';
import type { DaySpan } from '../../core/viewState.ts';

/** Rows with a date that are counted or not yet, ascending. */
export function drawnRows(
  columns: Columns,
  { rows, notYet }: Pick<QueryResult, 'rows' | 'notYet'>,
): Uint32Array {
  const dated = datedRows(columns, rows);
  // What has no date is never known to be not yet.
  if (notYet.length === 0) return dated;
  const drawn = new Uint32Array(dated.length + notYet.length);
  drawn.set(dated);
  drawn.set(notYet, dated.length);
  return drawn.sort();
}

/**
 * Rows that lie wholly before and after a window: found by halving, but for those that may reach into it.
 *
 * @param within rows that are in it though their date is not
 */
export function rowsOutside(
  columns: Columns,
  rows: Uint32Array,
  { min, max }: DaySpan,
  within: ReadonlySet<number>,
) {
  const sure = firstFrom(columns, rows, min - columns.longestSpan);
  const begun = firstFrom(columns, rows, min);
  const ended = rows.subarray(sure, begun).filter((row) => (columns.maxDay[row] ?? 0) < min);
  const before = new Uint32Array(sure + ended.length);
  before.set(rows.subarray(0, sure));
  before.set(ended, sure);
  const after = rows.subarray(firstFrom(columns, rows, max + 1));
  return {
    before: within.size > 0 ? before.filter((row) => !within.has(row)) : before,
    after: within.size > 0 ? after.filter((row) => !within.has(row)) : after,
  };
}
