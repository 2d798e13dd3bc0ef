import type { Agreement, StageTerm } from './dataset';
import type { Day } from './days';
import { type EdtfDate, parseEdtfInterval } from './edtf';

/** Beyond every date, on either side. */
export const NO_DAY = -0x80000000;
export const EVER_BEFORE = -0x7fffffff;
export const OPEN_DAY = 0x7fffffff;

/** When a record begins and ceases to be active: each somewhere between two days, both included. */
export interface Activity {
  readonly fromMin: number;
  readonly fromMax: number;
  readonly toMin: number;
  readonly toMax: number;
}

/** Stages of what goes on after its day unless an end is stated. */
const LASTING: readonly string[] = ['signed', 'in-force', 'launched'];

const isVague = (date: EdtfDate) => date.uncertain || date.approximate;

/** What has neither date nor validity is active at no known time. */
const NEVER: Activity = { fromMin: OPEN_DAY, fromMax: OPEN_DAY, toMin: NO_DAY, toMax: NO_DAY };
/** The date of a record without one may be any day. */
const ANY_DAY = { min: EVER_BEFORE, max: OPEN_DAY } as const;

/**
 * When a record whose date is `min` to `max` is active; null for one without a date. A stated validity counts from the first day its start can mean
 * to the last day its end can mean, unless it is qualified (`?`, `~`, `%`). Without one, what was signed or launched
 * goes on to an unknown end; all else is over with its day.
 */
export function activityOf(
  { validity, stage }: Pick<Agreement, 'validity' | 'stage'>,
  date: { readonly min: Day; readonly max: Day } | null,
  stages: readonly StageTerm[] = [],
): Activity {
  const interval = validity === undefined ? null : parseEdtfInterval(validity);
  const { min, max } = date ?? ANY_DAY;
  if (!interval) {
    if (!date) return NEVER;
    const toMax = LASTING.includes(stages.find(({ id }) => id === stage)?.as ?? stage) ? OPEN_DAY : max;
    return { fromMin: min, fromMax: max, toMin: min, toMax };
  }
  const { start, end } = interval;
  const toMax = typeof end === 'string' ? OPEN_DAY : end.max;
  const toMin = end === 'open' ? OPEN_DAY : end === 'unknown' ? min : isVague(end) ? end.min : end.max;
  if (start === 'open') return { fromMin: EVER_BEFORE, fromMax: EVER_BEFORE, toMin, toMax };
  if (start === 'unknown') return { fromMin: min, fromMax: toMax, toMin, toMax };
  return { fromMin: start.min, fromMax: isVague(start) ? start.max : start.min, toMin, toMax };
}
