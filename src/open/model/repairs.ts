import {
  outcomeOf,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  type Repair,
} from '../../import/assemble/problems.ts';

/** Problems that another value in the cell would solve. */
const REPAIRABLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...PROBLEM_CODES.filter((code) => outcomeOf({ code, held: false }) === 'undated'),
  'date-set-aside',
  'date-far',
  'date-serial',
  'party-unknown',
  'party-ambiguous',
  'party-undated',
  'party-former',
  'parties-missing',
  'title-missing',
  'title-made',
  'id-repeated',
  'validity-unreadable',
  'validity-sentinel',
  'validity-backwards',
  'url-unsafe',
]);

/** Whether the reader can solve a problem by entering another value. */
export const isRepairable = ({ code, column }: Problem): boolean => column !== null && REPAIRABLE.has(code);

/**
 * Whether each row of a problem is corrected separately: empty cells may need different values, and rows with the same
 * identifier need different ones.
 */
export const isRowByRow = (problem: Problem): boolean =>
  isRepairable(problem) && (problem.value === '' || problem.code === 'id-repeated');

/** Items grouped by `keyOf`, in their order. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Key for the cells a repair applies to. */
const placeOf = ({ column, value }: Pick<Problem, 'column' | 'value'>) => JSON.stringify([column, value]);

/** Repairs by the cells they apply to. */
export type RepairIndex = ReadonlyMap<string, readonly Repair[]>;

/** Index of a list of repairs; make it only once per list, because thousands of problems use it. */
export const repairIndex = (repairs: readonly Repair[]): RepairIndex => groupedBy(repairs, placeOf);

/** Whether a repair covers all rows of a problem. */
function isWhole({ rows }: Repair, problem: Problem): boolean {
  if (rows === null) return true;
  const named = new Set(rows);
  return problem.rows.every((row) => named.has(row));
}

/** The repair of all rows of a problem; null if there is none. */
export function wholeRepairOf(problem: Problem, repairs: RepairIndex): Repair | null {
  const found = repairs.get(placeOf(problem)) ?? [];
  return found.find((repair) => isWhole(repair, problem)) ?? null;
}

const isSame = (a: Repair, b: Repair) =>
  a.column === b.column && a.value === b.value && JSON.stringify(a.rows) === JSON.stringify(b.rows);

/** Repairs with others added; a repair for all rows replaces those for some of them. */
export function withRepairs(repairs: readonly Repair[], added: readonly Repair[]): readonly Repair[] {
  const whole = new Set(added.filter(({ rows }) => rows === null).map(placeOf));
  const some = added.filter(({ rows }) => rows !== null);
  const stay = repairs.filter(
    (repair) => !whole.has(placeOf(repair)) && !some.some((each) => isSame(each, repair)),
  );
  return [...stay, ...added];
}

/** The repairs without one of them. */
export const withoutRepair = (repairs: readonly Repair[], gone: Repair): readonly Repair[] =>
  repairs.filter((repair) => !isSame(repair, gone));

/** The repair that applies a suggestion to all rows; null if nothing is suggested. */
export function suggestedRepair(problem: Problem): Repair | null {
  const { column, value, suggestion } = problem;
  if (column === null || suggestion === null || !isRepairable(problem)) return null;
  return { column, value, rows: isRowByRow(problem) ? [...problem.rows] : null, to: suggestion };
}
