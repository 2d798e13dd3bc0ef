import type { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import { quoteOf } from '../read/limits.ts';
import type { Problem } from './problems.ts';

/** Rows of a problem that are named. */
const MOST_ROWS = 1000;

/** Whether the value of a problem does not tell its rows from others. */
const isNameless = ({ code, value, rows }: Problem) =>
  code !== 'title-missing' && (value === '' || rows.length === 1 || code === 'id-repeated');

/**
 * Problems with the titles of their rows, where these are needed.
 * @param titles of the records
 * @param rows row in the file of each record, ascending
 */
export function withTitles(
  problems: readonly Problem[],
  titles: TextColumnBuilder,
  rows: Uint32Array,
): Problem[] {
  const { length } = titles;
  const titleOf = (row: number): string => {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low < length && rows[low] === row ? quoteOf(titles.at(low)) : '';
  };
  return problems.map((problem) => {
    if (!isNameless(problem)) return problem;
    const named = Array.from(problem.rows.subarray(0, MOST_ROWS), titleOf);
    return named.some((title) => title !== '') ? { ...problem, titles: named } : problem;
  });
}
