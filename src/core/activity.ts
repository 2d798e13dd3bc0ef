import type { ColumnData } from './columns.ts';
import type { Day } from './days.ts';
import { type EdtfDate, type EdtfInterval, parseEdtfInterval } from './edtf.ts';
import type { Stage } from './taxonomy.ts';

/** Stands for a bound before or after every date. */
export const NO_DAY = -0x80000000;
export const EVER_BEFORE = -0x7fffffff;
export const OPEN_DAY = 0x7fffffff;

/** How a date's days are meant: one span of days, or one day of a set, which may be open on one side. */
export const SPREAD = { plain: 0, oneOf: 1, openBefore: 2, openAfter: 3 } as const;

/** The {@link SPREAD} code of a date. */
export function spreadOf({ precision, open }: EdtfDate): number {
  if (precision !== 'one-of') return SPREAD.plain;
  if (open !== undefined) return open === 'before' ? SPREAD.openBefore : SPREAD.openAfter;
  return SPREAD.oneOf;
}

type DayColumns = Pick<ColumnData, 'dated' | 'minDay' | 'maxDay' | 'oneOf'>;

/** First day a row's date can mean; null if it is open before, or there is no date. */
export const firstDayOf = ({ dated, minDay, oneOf }: DayColumns, row: number): Day | null =>
  row >= dated || oneOf[row] === SPREAD.openBefore ? null : ((minDay[row] ?? 0) as Day);

/** Last day a row's date can mean; null if it is open after, or there is no date. */
export const lastDayOf = ({ dated, maxDay, oneOf }: DayColumns, row: number): Day | null =>
  row >= dated || oneOf[row] === SPREAD.openAfter ? null : ((maxDay[row] ?? 0) as Day);

/**
 * Whether a validity began before `day` whatever its begin can mean: one that began in the year of a date may have
 * begun with it. False if the begin is open or unknown.
 */
export function beganBefore(validity: string, day: number): boolean {
  const start = parseEdtfInterval(validity)?.start;
  return typeof start === 'object' && start.max < day;
}

/** When a record starts and stops being active: each lies somewhere between two days, both included. */
export interface Activity {
  readonly fromMin: number;
  readonly fromMax: number;
  readonly toMin: number;
  readonly toMax: number;
}

/** Stages that continue after their day unless an end is stated. */
const LASTING: readonly Stage[] = ['signed', 'in-force', 'launched'];

const isVague = (date: EdtfDate) => date.uncertain || date.approximate || date.open !== undefined;

const firstOf = ({ min, open }: EdtfDate) => (open === 'before' ? EVER_BEFORE : min);
const lastOf = ({ max, open }: EdtfDate) => (open === 'after' ? OPEN_DAY : max);

/** Activity of a record with neither date nor validity. */
const NEVER: Activity = { fromMin: OPEN_DAY, fromMax: OPEN_DAY, toMin: NO_DAY, toMax: NO_DAY };
/** Range of an undated record's date. */
const ANY_DAY = { min: EVER_BEFORE, max: OPEN_DAY } as const;

/**
 * When a record whose date is `known` is active; null for one without a date. A stated validity counts from the first
 * day its start can mean to the last day its end can mean, unless it is qualified (`?`, `~`, `%`) or an open set.
 * Without a validity, a signed or launched record goes on to an unknown end; any other is over with its day.
 * @param stage what the record's stage is read as
 * @param spread of the date, one of {@link SPREAD}
 */
export function activityOf(
  validity: EdtfInterval | null,
  stage: Stage,
  known: { readonly min: Day; readonly max: Day } | null,
  spread: number,
): Activity {
  const date = known ?? ANY_DAY;
  const min = spread === SPREAD.openBefore ? EVER_BEFORE : date.min;
  const max = spread === SPREAD.openAfter ? OPEN_DAY : date.max;
  if (!validity) {
    if (!known) return NEVER;
    const toMax = LASTING.includes(stage) ? OPEN_DAY : max;
    return { fromMin: min, fromMax: max, toMin: min, toMax };
  }
  const { start, end } = validity;
  const toMax = typeof end === 'string' ? OPEN_DAY : lastOf(end);
  const toMin = end === 'open' ? OPEN_DAY : end === 'unknown' ? min : isVague(end) ? firstOf(end) : end.max;
  if (start === 'open') return { fromMin: EVER_BEFORE, fromMax: EVER_BEFORE, toMin, toMax };
  if (start === 'unknown') return { fromMin: min, fromMax: toMax, toMin, toMax };
  return { fromMin: firstOf(start), fromMax: isVague(start) ? lastOf(start) : start.min, toMin, toMax };
}
