import type { Cell } from '../read/table.ts';
import { type DateOrders, type DateReading, NO_ORDERS } from './dateReading.ts';
import { dateOfText } from './dateText.ts';
import { digitsReading, serialReading } from './numericDate.ts';
import {
  EMPTY,
  found,
  isMissingCode,
  isoText,
  isYear,
  NOT_A_DATE,
  SENTINEL,
  unreadable,
} from './readings.ts';

/** Readings kept, so that a column of repeated texts costs little. */
const CACHED = 20_000;
/** Texts as long are not kept. */
const LONGEST_CACHED = 60;
const caches = new WeakMap<DateOrders, Map<string, DateReading>>();

function cacheOf(orders: DateOrders): Map<string, DateReading> {
  const known = caches.get(orders) ?? new Map<string, DateReading>();
  caches.set(orders, known);
  return known;
}

const ZERO = 48;
const NINE = 57;
const DASH = 45;
const TIME = /^[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Whether a text begins with `YYYY-MM-DD`, with a day that every month has, in an ordinary year. */
function isOrdinaryDay(text: string): boolean {
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== DASH : code < ZERO || code > NINE) return false;
  }
  const year = text.charCodeAt(0) - ZERO;
  const month = (text.charCodeAt(5) - ZERO) * 10 + text.charCodeAt(6) - ZERO;
  const day = (text.charCodeAt(8) - ZERO) * 10 + text.charCodeAt(9) - ZERO;
  if (year < 1 || year > 2 || month < 1 || month > 12 || day < 1 || day > 28) return false;
  return !text.startsWith('2999');
}

function textReading(text: string, orders: DateOrders): DateReading {
  if (text.length >= 10 && isOrdinaryDay(text)) {
    if (text.length === 10) return found(text);
    if (TIME.test(text.slice(10))) return found(text.slice(0, 10));
  }
  if (text.length > LONGEST_CACHED) return dateOfText(text, orders);
  const cache = cacheOf(orders);
  const kept = cache.get(text);
  if (kept) return kept;
  const reading = dateOfText(text, orders);
  if (cache.size >= CACHED) cache.clear();
  cache.set(text, reading);
  return reading;
}

/** A year before our era by a count with or without a year 0, or a code of "not known" as -9 and -99. */
function negativeReading(value: number): DateReading {
  if (isMissingCode(String(value))) return SENTINEL;
  return Number.isInteger(value) && value <= -100 && value > -10_000
    ? unreadable('unclear', isoText(value + 1))
    : NOT_A_DATE;
}

function numberReading(value: number): DateReading {
  if (!Number.isFinite(value)) return NOT_A_DATE;
  if (value < 0) return negativeReading(value);
  if (Number.isInteger(value)) return value > 1e8 ? NOT_A_DATE : digitsReading(String(value));
  // A day and its time; a small number with a fraction is neither.
  return isYear(Math.floor(value)) || value < 3000 ? NOT_A_DATE : serialReading(value);
}

function listReading(items: readonly string[], orders: DateOrders): DateReading {
  const [first, ...more] = items.filter((item) => item.trim() !== '');
  if (first === undefined) return EMPTY;
  const reading = textReading(first, orders);
  if (more.length === 0) return reading;
  return reading.kind === 'date' ? unreadable('several', reading.edtf) : reading;
}

/**
 * What a cell says as a date: EDTF, ISO 8601 with or without a time, numbers in the usual orders, names of months in
 * many languages, East Asian dates also by eras, seasons and other parts of years, decades, centuries, ranges, bounds, years
 * before our era, and the day numbers of spreadsheets. Never throws; never shifts a day by a time zone; never guesses a
 * century or an order of day and month.
 * @param orders decide where the cell itself does not
 */
export function readDate(cell: Cell | undefined, orders: DateOrders = NO_ORDERS): DateReading {
  if (typeof cell === 'string') return textReading(cell, orders);
  if (cell === null || cell === undefined) return EMPTY;
  if (typeof cell === 'number') return numberReading(cell);
  return typeof cell === 'boolean' ? NOT_A_DATE : listReading(cell, orders);
}
