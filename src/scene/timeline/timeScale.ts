import type { Day } from '../../core/days.ts';
import type { DaySpan } from '../../core/viewState.ts';

/** Days to px and back. A day is as wide as its 24 hours: it runs from `x(day)` to `x(day + 1)`. */
export interface TimeScale {
  readonly window: DaySpan;
  /** px of the first and last edge. */
  readonly left: number;
  readonly right: number;
  x(day: number): number;
  /** The day a px lies in. */
  dayAt(x: number): Day;
}

export function timeScale(window: DaySpan, left: number, right: number): TimeScale {
  const pxPerDay = (right - left) / (window.max + 1 - window.min);
  return {
    window,
    left,
    right,
    x: (day) => left + (day - window.min) * pxPerDay,
    dayAt: (x) => Math.floor(window.min + (x - left) / pxPerDay) as Day,
  };
}
