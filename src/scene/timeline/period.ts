import {
  calendarOf,
  type Day,
  firstOfMonth,
  isoYear,
  lastOfMonth,
  monthIndex,
  shortestEnd,
  shortestStart,
} from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { DaySpan } from '../../core/viewState.ts';

/** A period as in the URL: EDTF points, null for an open end. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days that a period covers, within `whole`; null if both ends are open. */
export function periodSpan({ from, to }: Period, whole: DaySpan): DaySpan | null {
  if (from === null && to === null) return null;
  const min = from === null ? whole.min : (parseEdtf(from)?.min ?? whole.min);
  const max = to === null ? whole.max : (parseEdtf(to)?.max ?? whole.max);
  return { min, max };
}

/** The period of whole months (or years) nearest to a span drawn by the reader. */
export function snappedPeriod({ min, max }: DaySpan, unit: 'month' | 'year'): Period {
  const step = unit === 'year' ? 12 : 1;
  const half = (step * 30) / 2;
  const first = Math.floor(monthIndex((min + half) as Day) / step) * step;
  const last = Math.max(first, Math.floor(monthIndex((max - half) as Day) / step) * step) + step - 1;
  return { from: shortestStart(firstOfMonth(first)), to: shortestEnd(lastOfMonth(last)) };
}

/**
 * The period moved by its own length (by whole months if it consists of these); an open one becomes a year of `whole`.
 */
export function steppedPeriod(period: Period, direction: 1 | -1, whole: DaySpan): Period {
  const span = period.from !== null && period.to !== null ? periodSpan(period, whole) : null;
  if (!span) {
    const { year } = calendarOf(direction === 1 ? whole.min : whole.max);
    return { from: isoYear(year), to: isoYear(year) };
  }
  const { min, max } = span;
  const [first, last] = [monthIndex(min), monthIndex(max)];
  if (firstOfMonth(first) === min && lastOfMonth(last) === max) {
    const months = (last - first + 1) * direction;
    return {
      from: shortestStart(firstOfMonth(first + months)),
      to: shortestEnd(lastOfMonth(last + months)),
    };
  }
  const days = (max - min + 1) * direction;
  return { from: shortestStart((min + days) as Day), to: shortestEnd((max + days) as Day) };
}
