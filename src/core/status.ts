import { OPEN_DAY, SPREAD } from './activity.ts';
import type { Columns } from './columns.ts';
import type { Day } from './days.ts';
import { STAGES, STATUSES, type Stage, type Status } from './taxonomy.ts';

const CODE = Object.fromEntries(STATUSES.map((status, code) => [status, code])) as Record<Status, number>;
export const NOT_YET = CODE['not-yet'];

const UNSTATED = STAGES.indexOf('unstated');
const SIGNED = STAGES.indexOf('signed');
const LAUNCHED = STAGES.indexOf('launched');

/** Status after the stated validity of a row: what the source says was only proposed or prepared may never have begun. */
const afterValidity = (stage: number): number =>
  stage !== UNSTATED && stage < SIGNED ? CODE.unknown : CODE.ended;

/** Status of a row without a date: its validity alone can tell. */
function statusUndated(columns: Columns, row: number, day: Day): number {
  if (columns.hasValidity[row] !== 1) return CODE.unknown;
  const stage = columns.stageMeaning[columns.stage[row] ?? 0] ?? UNSTATED;
  if (day > (columns.activeToMax[row] ?? OPEN_DAY)) return afterValidity(stage);
  const isWithin = day >= (columns.activeFromMax[row] ?? 0) && day <= (columns.activeToMin[row] ?? 0);
  return isWithin && stage >= SIGNED ? CODE['in-force'] : CODE.unknown;
}

/**
 * A row's status on a day, as a code into STATUSES. The rules stand in docs/data-format.md, "Status on a day": a stage
 * holds from the last day the date can mean; before the first day the record is not yet, in between it is unknown. A date
 * open before has no first day, one open after no last.
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

/** The stage of the closed list that a row's is read as. */
export function stageOf(columns: Columns, row: number): Stage {
  return STAGES[columns.stageMeaning[columns.stage[row] ?? 0] ?? UNSTATED] ?? 'unstated';
}

/** The status behind a code. */
export function statusOfCode(code: number): Status {
  return STATUSES[code] ?? 'unknown';
}
