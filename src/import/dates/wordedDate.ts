import { type DateReading, NOT_A_DATE, readingOf, shortYearReading } from './dateReading.ts';
import { foldWord, isIdleWord, monthOfWord } from './dateWords.ts';
import { chineseNumber, eraReading } from './otherCalendars.ts';
import { centuryReading, decadeReading, yearPeriodReading } from './periods.ts';

/** 2015年4月13日, 2015년 4월, 二〇一五年四月十三日. */
const EAST_ASIAN = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号號일]?)?)?$/u;
const CHINESE =
  /^([〇零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日號号]?)?)?$/u;
const TOKEN = /\d+|\p{L}+/gu;
/** Anything but the characters allowed between the parts of a date. */
const FOREIGN = /[^\d\p{L}\s.,،/'’º°-]/u;

interface Parts {
  readonly month: number;
  /** Numbers before and after the month name, as written. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The month name and the numbers around it; null if there are other words, no month or two different ones. */
function partsOf(folded: string): Parts | null {
  if (FOREIGN.test(folded)) return null;
  let month: number | undefined;
  const before: string[] = [];
  const after: string[] = [];
  for (const [token] of folded.matchAll(TOKEN)) {
    if (/^\d/.test(token)) {
      (month === undefined ? before : after).push(token);
      continue;
    }
    const named = monthOfWord(token);
    if (named === undefined && !isIdleWord(token)) return null;
    // The same month may be named twice: "نيسان/أبريل".
    if (named !== undefined && month !== undefined && named !== month) return null;
    month = named ?? month;
  }
  return month === undefined ? null : { month, before, after };
}

/** A month name and a number: "June 2024", "2024 June", "Jun-24". */
function monthAndNumber(month: number, number: string, isBefore: boolean): DateReading {
  if (number.length >= 3) return readingOf(Number(number), month);
  // "17 June" has no year.
  return number.length === 2 && !isBefore ? shortYearReading(Number(number), month) : NOT_A_DATE;
}

function dayMonthYear(month: number, day: string, year: string): DateReading {
  if (day.length > 2) return NOT_A_DATE;
  if (year.length === 3 || year.length === 4) return readingOf(Number(year), month, Number(day));
  return year.length === 2 ? shortYearReading(Number(year), month, Number(day)) : NOT_A_DATE;
}

function eastAsianReading(text: string): DateReading | null {
  const match = EAST_ASIAN.exec(text) ?? CHINESE.exec(text);
  if (!match) return null;
  const [year = 0, month, day] = match.slice(1).map(chineseNumber);
  return readingOf(year, month, day);
}

/** A month with a year, and perhaps a day; null if the numbers are something else. */
function monthReading({ month, before, after }: Parts): DateReading | null {
  const numbers = [...before, ...after];
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1) return monthAndNumber(month, first, before.length === 1);
  if (numbers.length !== 2) return null;
  return first.length > 2 ? dayMonthYear(month, second, first) : dayMonthYear(month, first, second);
}

/** Dates with a month name, dates by era, parts of years, decades and centuries; null for other texts. */
export function wordedReading(text: string): DateReading | null {
  const asian = eastAsianReading(text) ?? eraReading(text, eastAsianReading);
  if (asian) return asian;
  const folded = foldWord(text);
  const parts = partsOf(folded);
  const named = parts && monthReading(parts);
  return named ?? yearPeriodReading(text, folded) ?? centuryReading(folded) ?? decadeReading(folded);
}
