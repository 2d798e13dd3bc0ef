import { scaleLinear } from 'd3';
import type { Day } from '../../core/days';
import type { DaySpan } from '../../core/viewState';

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
  const scale = scaleLinear([window.min, window.max + 1], [left, right]);
  return {
    window,
    left,
    right,
    x: (day) => scale(day),
    dayAt: (x) => Math.floor(scale.invert(x)) as Day,
  };
}
