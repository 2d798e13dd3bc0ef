import { type Day, dayOf, daysInMonth, isoOf } from '../../core/days.ts';
import {
  AMBIGUOUS,
  DATE_MARKS,
  type DateOrder,
  type DateOrders,
  type DateReading,
  dateFound,
  impossible,
  isoText,
  isYear,
  NOT_A_DATE,
  readingOf,
  SENTINEL,
  shortYearReading,
  unreadable,
} from './dateReading.ts';

/** Day numbers of spreadsheets for 1954-10-03 to 2099-12-31; others are unlikely to be dates. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 73_050;
const SERIAL_EPOCH = dayOf(1899, 12, 30);

/** The day for a spreadsheet's day number; fractions are times. Small numbers are not dates. */
export function serialReading(serial: number): DateReading {
  const whole = Math.floor(serial);
  if (whole < FIRST_SERIAL || whole > LAST_SERIAL) return NOT_A_DATE;
  return dateFound(isoOf((SERIAL_EPOCH + whole) as Day));
}

/** A day in eight digits: with the year first or, if that makes no date, last. */
function eightDigits(text: string): DateReading {
  const [year = 0, month = 0, day = 0] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  const reading = readingOf(year, month, day);
  const isYearFirst = year >= 1000 && isYear(year) && month >= 1 && month <= 12;
  if (isYearFirst || reading.kind === 'sentinel') return reading;
  const [first = 0, second = 0, last = 0] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(Number);
  for (const [d, m] of [
    [first, second],
    [second, first],
  ] as const) {
    const turned = m > 0 && d > 0 ? readingOf(last, m, d) : NOT_A_DATE;
    const isClear = first > 12 || second > 12;
    if (turned.kind === 'date') return unreadable('unclear', isClear ? turned.edtf : null);
  }
  return reading;
}

/** Only digits: a year, a day in eight digits, a month in six, or a spreadsheet's day number. */
export function digitsReading(text: string): DateReading {
  const number = Number(text);
  if (number === 0) return SENTINEL;
  if (text.length <= 2) return text.length === 2 ? shortYearReading(number) : NOT_A_DATE;
  if (text.length <= 4) return readingOf(number);
  if (text.length === 8) return eightDigits(text);
  if (text.length === 6) {
    const reading = readingOf(Math.floor(number / 100), number % 100);
    return reading.kind === 'date' ? unreadable('unclear', reading.edtf) : NOT_A_DATE;
  }
  return text.length === 5 ? serialReading(number) : NOT_A_DATE;
}

const YEAR_FIRST = /^(\d{4})\s?([-/. ])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?\.?$/;
const YEAR_LAST = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/;
const MONTH_YEAR = /^(\d{1,2})\s?[-/. ]\s?(\d{4})\.?$/;

function orderFor(mark: string, orders: DateOrders): DateOrder | null {
  const known = DATE_MARKS.find((each) => each === mark);
  return (known && orders[known]) ?? null;
}

function shortYear(first: number, second: number, year: number, mark: string, orders: DateOrders) {
  if (first > 31) return shortYearReading(first, second, year);
  // 24-06-17 may start with the year.
  if (mark === '-' && year <= 31) return unreadable('short-year', null);
  const order = orderOf(first, second) ?? (first === second ? 'dmy' : orderFor(mark, orders));
  if (order === null) return first <= 12 && second <= 12 ? unreadable('short-year', null) : NOT_A_DATE;
  return order === 'dmy' ? shortYearReading(year, second, first) : shortYearReading(year, first, second);
}

/** The order that two numbers before a year show by themselves; null if both orders or neither are possible. */
export function orderOf(first: number, second: number): DateOrder | null {
  if (first > 12 === second > 12) return null;
  return first > 12 ? 'dmy' : 'mdy';
}

function yearLast(match: RegExpExecArray, orders: DateOrders): DateReading {
  const [, firstText, mark = '', secondText, yearText = ''] = match;
  const [first, second, year] = [Number(firstText), Number(secondText), Number(yearText)];
  if (yearText.length === 2) return shortYear(first, second, year, mark, orders);
  // Sentinels, and days that are the same in both orders.
  const same = readingOf(year, second, first);
  if (first === second || same.kind === 'sentinel') return same;
  if (first > 12 && second > 12) return isYear(year) ? impossible(isoText(year)) : NOT_A_DATE;
  const shown = orderOf(first, second);
  const order = shown ?? orderFor(mark, orders);
  if (order === null) return isYear(year) ? AMBIGUOUS : NOT_A_DATE;
  return order === 'dmy' ? readingOf(year, second, first, !shown) : readingOf(year, first, second, !shown);
}

/** Two consecutive years, as used for school and budget years: 2019/20. 2001/02 may also be February. */
function twoYears(year: number, mark: string, next: string): DateReading | null {
  if (next.length !== 2 || Number(next) !== (year + 1) % 100 || !isYear(year)) return null;
  if (Number(next) > 12) return unreadable('interval', isoText(year));
  return mark === '/' ? unreadable('unclear', isoText(year)) : null;
}

/** Dates written only with numbers: 2024/6/17, 17.06.2024, 6/17/2024, 06.2024; null for any other text. */
export function numericReading(text: string, orders: DateOrders): DateReading | null {
  if (/^\d+$/.test(text)) return digitsReading(text);
  const first = YEAR_FIRST.exec(text);
  if (first) {
    const years = first[4] === undefined && twoYears(Number(first[1]), first[2] ?? '', first[3] ?? '');
    if (years) return years;
    const day = first[4] === undefined ? undefined : Number(first[4]);
    return readingOf(Number(first[1]), Number(first[3]), day);
  }
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last, orders);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return readingOf(Number(monthYear[2]), Number(monthYear[1]));
  // A spreadsheet's day and time, or a year that a program stored as a decimal number.
  if (/^\d{3,4}\.0+$/.test(text)) return readingOf(Number.parseInt(text, 10));
  return /^\d{5}[.,]\d+$/.test(text) ? serialReading(Number.parseInt(text, 10)) : null;
}

/** The first year that is certain to be meant when written this way. */
const FIRST_SURE_YEAR = 1000;
/** Length of `YYYY-MM-DD`. */
export const DAY_LENGTH = 10;
const DASH = 45;

/** The value of decimal digits; NaN if any of them is something else. */
function digitsAt(units: Uint8Array | Uint16Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (units[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = 10 * value + digit;
  }
  return value;
}

/**
 * The day of a text that is exactly an existing `YYYY-MM-DD`, as most are; null for any other.
 * @param units UTF-16 or UTF-8 code units, in which the text begins at `start`
 * @param lastYear last year accepted here; later ones need a closer look
 */
export function isoDay(
  units: Uint8Array | Uint16Array,
  start: number,
  length: number,
  lastYear: number,
): Day | null {
  if (length !== DAY_LENGTH || units[start + 4] !== DASH || units[start + 7] !== DASH) return null;
  const year = digitsAt(units, start, start + 4);
  const month = digitsAt(units, start + 5, start + 7);
  const day = digitsAt(units, start + 8, start + 10);
  if (!(year >= FIRST_SURE_YEAR && year <= lastYear && month >= 1 && month <= 12 && day >= 1)) return null;
  return day <= 28 || day <= daysInMonth(year, month) ? dayOf(year, month, day) : null;
}
