import type { Cell } from '../read/table.ts';
import { plainDigits } from './cleanDate.ts';
import { DATE_MARKS, type DateMark, type DateOrder, type DateOrders } from './dateReading.ts';
import { orderOf } from './numericDate.ts';

/** Day, month and a year at the end, anywhere in a text. */
const NUMBERS =
  /(?<![\d.,/])(?<!-(?=\d{1,2}\s?-))(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(?:\d{4}|(?<=[/.]\s?)\d{2})(?!\d|\2\d)/g;
/** Longer than any date; a longer text is prose. */
const MAX_LENGTH = 200;

/** How often dates of one form show each order, and how often they can be read in both. */
interface Counts {
  dmy: number;
  mdy: number;
  open: number;
}

/** What the dates of a column show about the order of day and month. */
export interface GuessedOrders {
  readonly orders: DateOrders;
  /** Separators to ask about: their dates need an order and nothing decides it, or they show both orders. */
  readonly asks: readonly DateMark[];
  /** Those of them whose dates show both orders. */
  readonly mixed: readonly DateMark[];
}

function countsOf(cells: Iterable<Cell>): Map<DateMark, Counts> {
  const byMark = new Map<DateMark, Counts>();
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > MAX_LENGTH) continue;
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

/** The order of dates of one form; null if they show both orders, or none. */
function orderOfForm(mark: DateMark, { dmy, mdy, open }: Counts): DateOrder | null {
  if (dmy > 0 && mdy > 0) return null;
  if (dmy > 0) return 'dmy';
  if (mdy > 0) return 'mdy';
  // With points, nobody writes the month first.
  return mark === '.' && open > 0 ? 'dmy' : null;
}

/**
 * Finds the order of day and month in a column, for each separator, from the dates that can be read in only one way.
 * Dates with points say nothing about dates with slashes, which may have been entered by someone else.
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
 * The orders of several date columns: if a column does not show an order, the one that the others agree on is used.
 * @returns the orders by column, and the separators that have to be asked about
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
