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

/** A problem as it stands in the list. */
export interface ProblemItem {
  readonly key: string;
  readonly problem: Problem;
  /** What is wrong with the correction itself; null where nothing is, or where there is no correction. */
  readonly again: Problem | null;
}

/** Problems of one kind. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly outcome: Outcome;
  readonly items: readonly ProblemItem[];
}

/** What tells a problem from the others of a list. */
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
 * The list after another check: what was corrected stays where it was, what is gone goes, what is new comes last. So
 * nothing moves while the reader works through it.
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

/** The list by kind of problem: those that hold rows back first, then those that leave them undated, then as they were found. */
export function groupsOf(items: readonly ProblemItem[]): readonly ProblemGroup[] {
  const groups = groupedBy(items, ({ problem }) => problem.code);
  const all = [...groups].map(([code, of]) => {
    const outcomes = of.map(({ problem }) => outcomeOf(problem));
    return { code, outcome: OUTCOMES.find((each) => outcomes.includes(each)) ?? 'noted', items: of };
  });
  return OUTCOMES.flatMap((each) => all.filter(({ outcome }) => outcome === each));
}

/** Whether the reader has not settled an item yet. */
export function isOpen(item: ProblemItem, repairs: RepairIndex, left: readonly string[]): boolean {
  if (left.includes(item.key)) return false;
  return item.again !== null || wholeRepairOf(item.problem, repairs) === null;
}

/** Rows that the problems concern, each counted once. */
export function rowsOf(items: readonly ProblemItem[]): number {
  const [first] = items;
  if (items.length <= 1) return first?.problem.rows.length ?? 0;
  const rows = new Set<number>();
  for (const { problem } of items) for (const row of problem.rows) rows.add(row);
  return rows.size;
}
