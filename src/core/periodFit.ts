import { SPREAD } from './activity.ts';
import type { Columns } from './columns.ts';
import type { PeriodBasis } from './taxonomy.ts';

/** How a row stands to a period: outside it, possibly in it, certainly in it. */
export const OUTSIDE = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

/**
 * By date: certain where every day the date can mean lies in the period, possible where only some do. By activity:
 * certain where the record was active on some day of the period whatever its bounds turn out to be, possible where
 * only some readings of them say so. A row without a date is in no period by date, and by activity only where its
 * validity says so. Bounds are days; infinite ones are no bound.
 */
export function periodFit(columns: Columns, row: number, from: number, to: number, by: PeriodBasis): number {
  const min = columns.minDay[row] ?? 0;
  const max = columns.maxDay[row] ?? 0;
  if (by === 'date') {
    if (row >= columns.dated) return OUTSIDE;
    const spread = columns.oneOf[row];
    const first = spread === SPREAD.openBefore ? Number.NEGATIVE_INFINITY : min;
    const last = spread === SPREAD.openAfter ? Number.POSITIVE_INFINITY : max;
    if (first >= from && last <= to) return CERTAIN;
    return last >= from && first <= to ? POSSIBLE : OUTSIDE;
  }
  const fromMin = columns.activeFromMin[row] ?? min;
  const fromMax = columns.activeFromMax[row] ?? max;
  const toMin = columns.activeToMin[row] ?? min;
  const toMax = columns.activeToMax[row] ?? max;
  if (fromMax <= to && toMin >= from) return CERTAIN;
  return fromMin <= to && toMax >= from ? POSSIBLE : OUTSIDE;
}
