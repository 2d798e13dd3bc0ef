import { OPEN_DAY, SPREAD } from './activity.ts';
import type { Columns } from './columns.ts';
import type { Day } from './days.ts';
import { type PeriodBasis, STAGES, STATUSES, type Stage, type Status } from './taxonomy.ts';

const CODE = Object.fromEntries(STATUSES.map((status, code) => [status, code])) as Record<Status, number>;
export const NOT_YET = CODE['not-yet'];

const UNSTATED = STAGES.indexOf('unstated');
const SIGNED = STAGES.indexOf('signed');
const LAUNCHED = STAGES.indexOf('launched');

/** Status of a row after its stated validity: something only proposed or prepared may never have begun. */
const afterValidity = (stage: number): number =>
  stage !== UNSTATED && stage < SIGNED ? CODE.unknown : CODE.ended;

/** Status of a row without a date, by its validity alone. */
function statusUndated(columns: Columns, row: number, day: Day): number {
  if (columns.hasValidity[row] !== 1) return CODE.unknown;
  const stage = columns.stageMeaning[columns.stage[row] ?? 0] ?? UNSTATED;
  if (day > (columns.activeToMax[row] ?? OPEN_DAY)) return afterValidity(stage);
  const isWithin = day >= (columns.activeFromMax[row] ?? 0) && day <= (columns.activeToMin[row] ?? 0);
  return isWithin && stage >= SIGNED ? CODE['in-force'] : CODE.unknown;
}

/**
 * A row's status on a day, as a code into STATUSES. The rules are in docs/data-format.md, "Status on a day": a stage
 * holds from the last day the date can mean; before the first such day the status is "not yet", in between it is
 * unknown. A date open before has no first day, one open after has no last.
 */
export function statusOn(columns: Columns, row: number, day: Day): number {
  if (row >= columns.dated) return statusUndated(columns, row, day);
  const spread = columns.oneOf[row];
  if (day < (columns.minDay[row] ?? 0)) return spread === SPREAD.openBefore ? CODE.unknown : CODE['not-yet'];
  if (day < (columns.maxDay[row] ?? 0) || spread === SPREAD.openAfter) return CODE.unknown;
  const stage = columns.stageMeaning[columns.stage[row] ?? 0] ?? UNSTATED;
  if (columns.hasValidity[row] === 1) {
    const toMax = columns.activeToMax[row] ?? OPEN_DAY;
    if (day > toMax) return afterValidity(stage);
    if (toMax !== OPEN_DAY && day > (columns.activeToMin[row] ?? toMax)) return CODE.unknown;
    if (stage >= SIGNED && stage < LAUNCHED)
      return day >= (columns.activeFromMax[row] ?? 0) ? CODE['in-force'] : CODE.signed;
  }
  if (stage === UNSTATED) return CODE.unknown;
  if (stage < SIGNED) return CODE['under-discussion'];
  return stage === SIGNED ? CODE.signed : CODE['in-force'];
}

/** The stage of the closed list that a row's stage is read as. */
export const stageOf = (columns: Columns, row: number): Stage =>
  STAGES[columns.stageMeaning[columns.stage[row] ?? 0] ?? UNSTATED] ?? 'unstated';

/** The status for a code. */
export const statusOfCode = (code: number): Status => STATUSES[code] ?? 'unknown';

/** How a row relates to a period: outside it, possibly in it, certainly in it. */
export const OUTSIDE = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

/**
 * By date: certain if every day the date can mean lies in the period, possible if only some do. By activity: certain if
 * the record was active on some day of the period under every reading of its bounds, possible if only under some. A row
 * without a date is in no period by date, and by activity only as far as its validity says so. Bounds are days;
 * infinite ones are no bound.
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
