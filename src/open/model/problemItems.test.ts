import { describe, expect, test } from 'vitest';
import type { Problem, ProblemCode } from '../../import/assemble/problems.ts';
import { groupsOf, isOpen, mergeItems } from './problemItems.ts';
import { repairIndex, suggestedRepair, wholeRepairOf, withoutRepair, withRepairs } from './repairs.ts';

const problem = (value: string, rows: readonly number[], change: Partial<Problem> = {}): Problem => ({
  code: 'date-unreadable',
  column: 'When',
  value,
  held: true,
  suggestion: null,
  rows: Uint32Array.from(rows),
  ...change,
});
const report = (...problems: Problem[]) => ({
  rows: 9,
  imported: 9,
  undated: 0,
  merged: 0,
  heldBack: 0,
  problems,
});
const fix = (value: string, to: string, rows: readonly number[] | null = null) => ({
  column: 'When',
  value,
  rows,
  to,
});

describe('the list of problems', () => {
  const first = mergeItems([], report(problem('soon', [4]), problem('later', [5, 6])), []);
  const values = (items: typeof first) => items.map((item) => item.problem.value);

  test('keeps what was corrected in its place', () => {
    const repairs = [fix('soon', '2015')];
    const next = mergeItems(first, report(problem('later', [5, 6])), repairs);
    expect(values(next)).toEqual(['soon', 'later']);
    expect(next.map((item) => isOpen(item, repairIndex(repairs), []))).toEqual([false, true]);
  });

  test('drops what is gone and puts what is new last', () => {
    const next = mergeItems(first, report(problem('never', [9]), problem('later', [6])), []);
    expect(values(next)).toEqual(['later', 'never']);
    expect([...(next[0]?.problem.rows ?? [])]).toEqual([6]);
  });

  test('a correction that is wrong itself says so where it was made, and is open again', () => {
    const repairs = [fix('soon', 'sooner')];
    const next = mergeItems(first, report(problem('sooner', [4]), problem('later', [5, 6])), repairs);
    expect(values(next)).toEqual(['soon', 'later']);
    expect(next[0]?.again?.value).toBe('sooner');
    expect(next.map((item) => isOpen(item, repairIndex(repairs), []))).toEqual([true, true]);
  });

  test('empty cells are items of their own', () => {
    const empty = problem('', [3, 8], { code: 'date-missing', titles: ['On trade', 'On data'] });
    const items = mergeItems([], report(empty), []);
    expect(items.map((item) => [...item.problem.rows])).toEqual([[3], [8]]);
    expect(items.map((item) => item.problem.titles)).toEqual([['On trade'], ['On data']]);
    const repairs = [fix('', '2015', [3])];
    expect(items.map((item) => isOpen(item, repairIndex(repairs), []))).toEqual([false, true]);
  });

  test('rows with one identifier are items of their own, each given another', () => {
    const repeated = (...rows: number[]) => problem('x', rows, { code: 'id-repeated', held: false });
    const items = mergeItems([], report(repeated(3, 8)), []);
    expect(items.map((item) => [...item.problem.rows])).toEqual([[3], [8]]);
    const repairs = [fix('x', 'y', [3]), fix('x', 'y', [8])];
    const next = mergeItems(items, report(problem('y', [8], { code: 'id-repeated', held: false })), repairs);
    expect(next.map(({ problem, again }) => [...problem.rows, ...(again?.rows ?? [])])).toEqual([
      [3],
      [8, 8],
    ]);
    expect(next.map((item) => isOpen(item, repairIndex(repairs), []))).toEqual([false, true]);
  });

  test('what is left alone waits no more', () => {
    expect(first.map((item) => isOpen(item, repairIndex([]), [first[0]?.key ?? '']))).toEqual([false, true]);
  });

  test('groups that hold rows back come first', () => {
    const codes: ProblemCode[] = ['party-unknown', 'date-missing', 'party-unknown'];
    const items = codes.map((code, i) => ({
      key: String(i),
      problem: problem(String(i), [i], { code, held: code === 'date-missing' }),
      again: null,
    }));
    expect(groupsOf(items).map((group) => [group.code, group.items.length])).toEqual([
      ['date-missing', 1],
      ['party-unknown', 2],
    ]);
  });
});

describe('corrections', () => {
  test('one for all rows takes the place of those for some, and of an older one', () => {
    const some = withRepairs([fix('soon', '2014', [4])], [fix('soon', '2013', [5])]);
    expect(some).toHaveLength(2);
    const all = withRepairs(some, [fix('soon', '2015')]);
    expect(all).toEqual([fix('soon', '2015')]);
    expect(withRepairs(all, [fix('soon', '2016')])).toEqual([fix('soon', '2016')]);
    expect(withoutRepair(all, fix('soon', '2015'))).toEqual([]);
  });

  test('one for some rows settles a problem only if it names them all', () => {
    expect(wholeRepairOf(problem('soon', [4, 5]), repairIndex([fix('soon', '2015', [4])]))).toBeNull();
    expect(
      wholeRepairOf(problem('soon', [4, 5]), repairIndex([fix('soon', '2015', [4, 5, 6])])),
    ).not.toBeNull();
  });

  test('a suggestion is taken wherever the value stands; without one there is nothing to take', () => {
    const offered = problem('31.02.2014', [4, 9], { code: 'date-impossible', suggestion: '2014-02' });
    expect(suggestedRepair(offered)).toEqual(fix('31.02.2014', '2014-02'));
    expect(suggestedRepair(problem('soon', [4]))).toBeNull();
    expect(suggestedRepair({ ...offered, code: 'formula' })).toBeNull();
  });
});
