import type { Cell } from '../read/table.ts';
import type { DateOrder } from './dateReading.ts';
import { orderOf } from './numericDate.ts';

/** Day, month and a year at the end, wherever they stand in a text. */
const NUMBERS =
  /(?<![\d.,/])(?<!-(?=\d{1,2}\s?-))(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(?:\d{4}|(?<=[/.]\s?)\d{2})(?!\d|\2\d)/g;
/** Longer than any date; what is as long is prose. */
const LONGEST = 200;

interface Said {
  readonly dmy: number;
  readonly mdy: number;
  /** Dates that can be read in both orders, with points, and with other marks. */
  readonly pointed: number;
  readonly open: number;
}

function saidBy(cells: Iterable<Cell>): Said {
  const said = { dmy: 0, mdy: 0, pointed: 0, open: 0 };
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > LONGEST) continue;
    for (const [, first, mark, second] of cell.normalize('NFKC').matchAll(NUMBERS)) {
      const [a, b] = [Number(first), Number(second)];
      const order = orderOf(a, b);
      if (order !== null) said[order]++;
      else if (a <= 12 && a !== b) said[mark === '.' ? 'pointed' : 'open']++;
    }
  }
  return said;
}

/**
 * The order of day and month in a column, told by the dates that have only one; points alone say day first, as
 * nobody writes the month first with them.
 * @returns `asks`: whether there are dates that only an order can decide and nothing decides it, or dates of both orders
 */
export function guessDateOrder(cells: Iterable<Cell>): {
  readonly order: DateOrder | null;
  readonly asks: boolean;
} {
  const { dmy, mdy, pointed, open } = saidBy(cells);
  if (dmy > 0 && mdy > 0) return { order: null, asks: true };
  if (dmy > 0) return { order: 'dmy', asks: false };
  if (mdy > 0) return { order: 'mdy', asks: false };
  if (open > 0) return { order: null, asks: true };
  return { order: pointed > 0 ? 'dmy' : null, asks: false };
}
