import {
  type ImportReport,
  OUTCOMES,
  type Outcome,
  outcomeOf,
  type Problem,
  type ProblemCode,
  type Repair,
} from '../../import/assemble/problems.ts';
import { groupedBy, isRowByRow, type RepairIndex, repairIndex, wholeRepairOf } from './repairs.ts';

/** A problem as a list entry. */
export interface ProblemItem {
  readonly key: string;
  readonly problem: Problem;
  /** Problem of the correction itself; null if there is none. */
  readonly again: Problem | null;
}

/** Problems of one kind. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly outcome: Outcome;
  readonly items: readonly ProblemItem[];
}

/** Key that identifies a problem in a list. */
export const keyOf = (problem: Problem): string => {
  const { code, column, value, rows } = problem;
  const own = value === '' || isRowByRow(problem);
  return JSON.stringify(own ? [code, column, value, rows[0]] : [code, column, value]);
};

const valueKey = (column: string | null, value: string) => JSON.stringify([column, value]);

const apart = (problem: Problem): readonly Problem[] =>
  isRowByRow(problem)
    ? [...problem.rows].map((row, i) => ({
        ...problem,
        rows: Uint32Array.of(row),
        titles: problem.titles?.slice(i, i + 1),
      }))
    : [problem];

/**
 * The list after another check: corrected problems stay in place, solved ones are removed, new ones are added at the
 * end, so that nothing moves while the reader works through it.
 */
export function mergeItems(
  old: readonly ProblemItem[],
  report: ImportReport,
  repairs: readonly Repair[],
): readonly ProblemItem[] {
  const made = repairIndex(repairs);
  const problems = report.problems.flatMap(apart);
  const fresh = new Map(problems.map((problem) => [keyOf(problem), problem]));
  const byValue = groupedBy(problems, (problem) => valueKey(problem.column, problem.value));
  const kept = old.flatMap((item): ProblemItem[] => {
    const { column } = item.problem;
    const repair = wholeRepairOf(item.problem, made);
    if (!repair) {
      const problem = fresh.get(item.key);
      fresh.delete(item.key);
      return problem ? [{ key: item.key, problem, again: null }] : [];
    }
    const found = byValue.get(valueKey(column, repair.to)) ?? [];
    const again = isRowByRow(item.problem)
      ? found.find(({ rows }) => item.problem.rows.every((row) => rows.includes(row)))
      : (found[0] ?? fresh.get(item.key));
    fresh.delete(item.key);
    if (again) fresh.delete(keyOf(again));
    return [{ ...item, again: again ?? null }];
  });
  const added = [...fresh].map(([key, problem]) => ({ key, problem, again: null }));
  return [...kept, ...added];
}

/** Groups by kind of problem: first those that leave rows out, then those that leave them undated, then the others. */
export function groupsOf(items: readonly ProblemItem[]): readonly ProblemGroup[] {
  const groups = groupedBy(items, ({ problem }) => problem.code);
  const all = [...groups].map(([code, of]) => {
    const outcomes = of.map(({ problem }) => outcomeOf(problem));
    return { code, outcome: OUTCOMES.find((each) => outcomes.includes(each)) ?? 'noted', items: of };
  });
  return OUTCOMES.flatMap((each) => all.filter(({ outcome }) => outcome === each));
}

/** Whether the reader still has to settle an item. */
export function isOpen(item: ProblemItem, repairs: RepairIndex, left: readonly string[]): boolean {
  if (left.includes(item.key)) return false;
  return item.again !== null || wholeRepairOf(item.problem, repairs) === null;
}

/** Number of rows with these problems, each counted once. */
export function rowsOf(items: readonly ProblemItem[]): number {
  const [first] = items;
  if (items.length <= 1) return first?.problem.rows.length ?? 0;
  const rows = new Set<number>();
  for (const { problem } of items) for (const row of problem.rows) rows.add(row);
  return rows.size;
}
