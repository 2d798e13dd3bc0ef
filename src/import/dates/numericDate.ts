import type { Day } from '../../core/days.ts';
import { dayOf, isoOf } from '../../core/days.ts';
import type { DateOrder, DateReading } from './dateReading.ts';
import {
  ambiguous,
  impossible,
  isoText,
  isYear,
  NOT_A_DATE,
  readingOf,
  SENTINEL,
  shortYearReading,
} from './readings.ts';

/** 2099-12-31 as spreadsheets count days: larger numbers are none. */
const LAST_SERIAL = 73_050;
/** 1900-02-29, which spreadsheets count and the calendar does not have. */
const FALSE_DAY = 60;
const SERIAL_EPOCH = dayOf(1899, 12, 30);

/** The day a spreadsheet means by a number of days; parts of days are times. */
export function serialReading(serial: number): DateReading {
  const whole = Math.floor(serial);
  if (whole === 0) return SENTINEL;
  if (whole < 0 || whole > LAST_SERIAL) return NOT_A_DATE;
  if (whole === FALSE_DAY) return impossible('1900-02');
  const day = SERIAL_EPOCH + whole + (whole < FALSE_DAY ? 1 : 0);
  return { kind: 'date', edtf: isoOf(day as Day), byOrder: false };
}

/** A day in eight digits: year first, or for want of a better reading last. */
function eightDigits(text: string): DateReading {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  const reading = readingOf(year, month, day);
  if (reading.kind !== 'unreadable' || (isYear(year) && month >= 1 && month <= 12)) return reading;
  const [first, second, last] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(Number) as [
    number,
    number,
    number,
  ];
  for (const [d, m] of [
    [first, second],
    [second, first],
  ] as const) {
    const turned = readingOf(last, m, d);
    const isClear = first > 12 || second > 12;
    if (turned.kind === 'date') return ambiguous(isClear ? turned.edtf : null);
  }
  return reading;
}

/** Nothing but digits: a year, a day in eight digits, a month in six, or a spreadsheet's number of days. */
export function digitsReading(text: string): DateReading {
  const number = Number(text);
  if (text.length === 4 && (isYear(number) || number === 0 || number === 9999 || text[0] === '0'))
    return readingOf(number);
  if (text.length === 8) return eightDigits(text);
  if (text.length === 6 && number > LAST_SERIAL) {
    const reading = readingOf(Math.floor(number / 100), number % 100);
    return reading.kind === 'date' ? ambiguous(reading.edtf) : NOT_A_DATE;
  }
  return text.length <= 5 ? serialReading(number) : NOT_A_DATE;
}

const YEAR_FIRST = /^(\d{4})\s?([-/. ])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?\.?$/;
const YEAR_LAST = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/;
const MONTH_YEAR = /^(\d{1,2})\s?[-/. ]\s?(\d{4})\.?$/;

function shortYear(first: number, second: number, year: number, mark: string, order: DateOrder | null) {
  if (first > 31) return shortYearReading(first, second, year);
  // 24-06-17 may begin with its year.
  if (mark === '-' && year <= 31) return ambiguous(null);
  const said = orderOf(first, second) ?? order;
  if (said === null) return ambiguous(null);
  return said === 'dmy' ? shortYearReading(year, second, first) : shortYearReading(year, first, second);
}

/** The order that two numbers below a year say themselves; null if they can be read both ways, or neither. */
export function orderOf(first: number, second: number): DateOrder | null {
  if (first > 12 === second > 12) return null;
  return first > 12 ? 'dmy' : 'mdy';
}

function yearLast(match: RegExpExecArray, order: DateOrder | null): DateReading {
  const [, firstText, mark = '', secondText, yearText = ''] = match;
  const [first, second, year] = [Number(firstText), Number(secondText), Number(yearText)];
  if (yearText.length === 2) return shortYear(first, second, year, mark, order);
  // Sentinels and days that are the same in both orders.
  const same = readingOf(year, second, first);
  if (first === second || same.kind === 'sentinel') return same;
  if (first > 12 && second > 12) return isYear(year) ? impossible(isoText(year)) : NOT_A_DATE;
  const said = orderOf(first, second);
  const used = said ?? order;
  if (used === null) return isYear(year) ? ambiguous(null) : NOT_A_DATE;
  return used === 'dmy' ? readingOf(year, second, first, !said) : readingOf(year, first, second, !said);
}

/** Dates in numbers alone: 2024/6/17, 17.06.2024, 6/17/2024, 06.2024; null for any other text. */
export function numericReading(text: string, order: DateOrder | null): DateReading | null {
  if (/^\d+$/.test(text)) return digitsReading(text);
  const first = YEAR_FIRST.exec(text);
  if (first) {
    const day = first[4] === undefined ? undefined : Number(first[4]);
    return readingOf(Number(first[1]), Number(first[3]), day);
  }
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last, order);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return readingOf(Number(monthYear[2]), Number(monthYear[1]));
  // A spreadsheet's day and time.
  return /^\d{5}[.,]\d+$/.test(text) ? serialReading(Number.parseInt(text, 10)) : null;
}
