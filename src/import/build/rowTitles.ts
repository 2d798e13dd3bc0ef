import type { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import { textOfCell } from '../read/cells.ts';
import { quoteOf } from '../read/limits.ts';
import { cleanText } from './cleanText.ts';
import type { Plan, Repairs } from './plan.ts';
import type { Problem } from './problems.ts';
import type { RowRun } from './rowRun.ts';

/** Rows that are held back whose titles are kept. */
const MOST_HELD = 20_000;
/** Rows of a problem that are named. */
const MOST_ROWS = 1000;

/** Whether the value of a problem does not tell its rows from others. */
const isNameless = ({ code, value, rows }: Problem) =>
  code !== 'title-missing' && (value === '' || rows.length === 1 || code === 'id-repeated');

/** What rows of a file are called, so that a reader knows which are meant. */
export class RowTitles {
  readonly #held = new Map<number, string>();

  constructor(
    private readonly plan: Plan,
    private readonly fixes: Repairs,
  ) {}

  /** Keeps the title of the present row, which becomes no record. */
  keep(run: RowRun): void {
    const column = this.plan.single.title;
    if (!column || this.#held.size >= MOST_HELD) return;
    const { text } = cleanText(textOfCell(this.fixes.ofCell(column.name, run.cellAt(column.at), run.row)));
    if (text !== '') this.#held.set(run.row, quoteOf(text));
  }

  /**
   * Problems with the titles of their rows, where these are needed.
   * @param titles of the records
   * @param rows row in the file of each record, ascending
   */
  named(problems: readonly Problem[], titles: TextColumnBuilder, rows: Uint32Array): Problem[] {
    const { length } = titles;
    const titleOf = (row: number): string => {
      const held = this.#held.get(row);
      if (held !== undefined) return held;
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
}
