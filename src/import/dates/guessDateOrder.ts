import type { Cell } from '../read/table.ts';
import { plainDigits } from './cleanDate.ts';
import { DATE_MARKS, type DateMark, type DateOrder, type DateOrders } from './dateReading.ts';
import { orderOf } from './numericDate.ts';

/** Day, month and a year at the end, wherever they stand in a text. */
const NUMBERS =
  /(?<![\d.,/])(?<!-(?=\d{1,2}\s?-))(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(?:\d{4}|(?<=[/.]\s?)\d{2})(?!\d|\2\d)/g;
/** Longer than any date; what is as long is prose. */
const LONGEST = 200;

/** How often dates of one form say an order, and how often they can be read in both. */
interface Counts {
  dmy: number;
  mdy: number;
  open: number;
}

/** What the dates of a column say of the order of day and month. */
export interface GuessedOrders {
  readonly orders: DateOrders;
  /** Marks with dates that only an order can decide and nothing decides it, or with dates of both orders. */
  readonly asks: readonly DateMark[];
  /** Those of them whose dates have both orders. */
  readonly mixed: readonly DateMark[];
}

function countsOf(cells: Iterable<Cell>): Map<DateMark, Counts> {
  const byMark = new Map<DateMark, Counts>();
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > LONGEST) continue;
    for (const [, first, mark, second] of plainDigits(cell.normalize('NFKC')).matchAll(NUMBERS)) {
      const known = DATE_MARKS.find((each) => each === mark);
      if (!known) continue;
      const counts = byMark.get(known) ?? { dmy: 0, mdy: 0, open: 0 };
      byMark.set(known, counts);
      const [a, b] = [Number(first), Number(second)];
      const order = orderOf(a, b);
      if (order !== null) counts[order]++;
      else if (a <= 12 && a !== b) counts.open++;
    }
  }
  return byMark;
}

/** The order that dates of one form have; null if they have both, or do not say. */
function orderOfForm(mark: DateMark, { dmy, mdy, open }: Counts): DateOrder | null {
  if (dmy > 0 && mdy > 0) return null;
  if (dmy > 0) return 'dmy';
  if (mdy > 0) return 'mdy';
  // Nobody writes the month first with points.
  return mark === '.' && open > 0 ? 'dmy' : null;
}

/**
 * The order of day and month in a column, by the mark between them: told by the dates that have only one. Dates with
 * points say nothing of those with slashes, which may come from another hand.
 */
export function guessDateOrders(cells: Iterable<Cell>): GuessedOrders {
  const orders: Partial<Record<DateMark, DateOrder>> = {};
  const asks: DateMark[] = [];
  const mixed: DateMark[] = [];
  for (const [mark, counts] of countsOf(cells)) {
    const order = orderOfForm(mark, counts);
    if (order !== null) orders[mark] = order;
    else if (counts.dmy > 0 && counts.mdy > 0) mixed.push(mark);
    else if (counts.open > 0) asks.push(mark);
  }
  return { orders, asks: [...asks, ...mixed], mixed };
}

/**
 * The orders of several columns of dates: where a column does not say an order, the one that the others agree on.
 * @returns by column the orders, and the marks that have to be asked about
 */
export function settleDateOrders(
  columns: ReadonlyMap<string, GuessedOrders>,
): ReadonlyMap<string, GuessedOrders> {
  const agreedOn = (mark: DateMark): DateOrder | undefined => {
    const [order, ...more] = new Set([...columns.values()].flatMap(({ orders }) => orders[mark] ?? []));
    return more.length === 0 ? order : undefined;
  };
  return new Map(
    [...columns].map(([column, { orders, asks, mixed }]) => {
      const settled = asks.filter((mark) => !mixed.includes(mark) && agreedOn(mark) !== undefined);
      const more = Object.fromEntries(settled.map((mark) => [mark, agreedOn(mark)]));
      const open = asks.filter((mark) => !settled.includes(mark));
      return [column, { orders: { ...orders, ...more }, asks: open, mixed }];
    }),
  );
}
