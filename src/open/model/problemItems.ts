import type { ImportReport, Problem, ProblemCode, Repair } from '../../import/build/problems';
import { isRepairable, wholeRepairOf } from './repairs';

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
  readonly held: boolean;
  readonly items: readonly ProblemItem[];
}

/** What tells a problem from the others of a list. */
export const keyOf = ({ code, column, value, rows }: Problem): string =>
  JSON.stringify(value === '' ? [code, column, value, rows[0]] : [code, column, value]);

const valueKey = (column: string | null, value: string) => JSON.stringify([column, value]);

/** Empty cells are alike only in being empty: each row is put right by itself. */
const apart = (problem: Problem): readonly Problem[] =>
  problem.value === '' && isRepairable(problem)
    ? [...problem.rows].map((row, i) => ({
        ...problem,
        rows: Uint32Array.of(row),
        titles: problem.titles?.slice(i, i + 1),
      }))
    : [problem];

/**
 * The list after another check: what was corrected stays where it was, what is gone goes, what is new comes last. So
 * nothing moves under the hand of whoever works through it.
 */
export function mergeItems(
  old: readonly ProblemItem[],
  report: ImportReport,
  repairs: readonly Repair[],
): readonly ProblemItem[] {
  const problems = report.problems.flatMap(apart);
  const fresh = new Map(problems.map((problem) => [keyOf(problem), problem]));
  const byValue = new Map(problems.map((problem) => [valueKey(problem.column, problem.value), problem]));
  const kept = old.flatMap((item): ProblemItem[] => {
    const { column, value } = item.problem;
    const repair = wholeRepairOf(item.problem, repairs);
    if (!repair) {
      const problem = fresh.get(item.key);
      fresh.delete(item.key);
      return problem ? [{ key: item.key, problem, again: null }] : [];
    }
    const again =
      byValue.get(valueKey(column, repair.to)) ?? (value === '' ? undefined : fresh.get(item.key));
    fresh.delete(item.key);
    if (again) fresh.delete(keyOf(again));
    return [{ ...item, again: again ?? null }];
  });
  const added = [...fresh].map(([key, problem]) => ({ key, problem, again: null }));
  return [...kept, ...added];
}

/** The list by kind of problem: those that hold rows back first, then as they were found. */
export function groupsOf(items: readonly ProblemItem[]): readonly ProblemGroup[] {
  const groups = new Map<ProblemCode, ProblemItem[]>();
  for (const item of items) {
    const group = groups.get(item.problem.code);
    if (group) group.push(item);
    else groups.set(item.problem.code, [item]);
  }
  const all = [...groups].map(([code, of]) => ({
    code,
    held: of.some(({ problem }) => problem.held),
    items: of,
  }));
  return [...all.filter(({ held }) => held), ...all.filter(({ held }) => !held)];
}

/** Whether an item still waits for a word of the reader. */
export function isOpen(item: ProblemItem, repairs: readonly Repair[], left: readonly string[]): boolean {
  if (left.includes(item.key)) return false;
  return item.again !== null || wholeRepairOf(item.problem, repairs) === null;
}

/** Rows that the problems concern, each counted once a problem. */
export const rowsOf = (items: readonly ProblemItem[]): number =>
  items.reduce((sum, { problem }) => sum + problem.rows.length, 0);
