import type { DateReading } from './dateReading.ts';
import { foldWord, isIdleWord, monthOfWord } from './dateWords.ts';
import { eraReading } from './eraDate.ts';
import { ambiguous, found, isoText, isYear, NOT_A_DATE, readingOf, shortYearReading } from './readings.ts';

const EAST_ASIAN = /^(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号號일]?)?)?$/u;
const NUMERALS: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, 一: 1, 二: 2, 三: 3, 四: 4 },
  ...{ first: 1, second: 2, third: 3, fourth: 4 },
};

const NUMBER = '(?<q>[1-4]|iv|i{1,3}|first|second|third|fourth)(?:st|nd|rd|th|-?[ияе]|e|er|eme|[.ºo])?';
const QUARTER_WORD = '(?:q|кв\\.?|квартала?|quarter|trimestre|quartal|trim\\.?)';
const LINK = '[ ./,-]*(?:of |de |del |d[eu]s? )?';
const QUARTERS = [
  // "Q2 2024", "T2 2024"
  /^[qt] ?(?<q>[1-4])[ ./,-]*(?<y>\d{4})$/,
  // "2 кв. 2024", "2nd quarter of 2024", "2Q 2024"
  new RegExp(`^${NUMBER}[ .-]*${QUARTER_WORD}${LINK}(?<y>\\d{4})$`),
  // "2024-Q2", "2024 T2"
  /^(?<y>\d{4})[ ./,-]*[qt] ?(?<q>[1-4])$/,
  // "2024, 2 кв.", "2024 2nd quarter"
  new RegExp(`^(?<y>\\d{4})[ ./,-]*${NUMBER}[ .-]*${QUARTER_WORD}$`),
];
const EAST_ASIAN_QUARTER = /^(?<y>\d{4}) ?[年년] ?第? ?(?<q>[1-4一二三四]) ?(?:季度|季|四半期|분기)$/u;

function quarterReading(text: string, folded: string): DateReading | null {
  const match = EAST_ASIAN_QUARTER.exec(text) ?? QUARTERS.map((each) => each.exec(folded)).find(Boolean);
  if (!match) return null;
  const { y, q = '' } = match.groups ?? {};
  const year = Number(y);
  const last = (NUMERALS[q] ?? Number(q)) * 3;
  return isYear(year) ? found(`[${isoText(year, last - 2)}..${isoText(year, last)}]`) : NOT_A_DATE;
}

const DECADE = /^(?:the )?(\d{3}0)(?:-?'?(?:s|е|х|er|年代|년대)(?: ?(?:годы?|годов|гг\.?|г\.?))?| decade)$/u;
const BARE_DECADE = /^(?:les |los )?(?:annees|anos) (\d{3}0)$/u;

function decadeReading(text: string): DateReading | null {
  const year = Number((DECADE.exec(text) ?? BARE_DECADE.exec(text))?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  if (!isYear(year)) return NOT_A_DATE;
  const decade = `${Math.floor(year / 10)}X`;
  // "1900s" may be a century.
  return year % 100 === 0 ? ambiguous(decade) : found(decade);
}

const TOKEN = /\d+|\p{L}+/gu;
/** Anything but the marks that stand between the parts of a date. */
const FOREIGN = /[^\d\p{L}\s.,/'’º-]/u;

interface Parts {
  readonly month: number;
  /** Numbers before and after the name of the month, as written. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The name of a month and the numbers around it; null if there are other words, or no month or two. */
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
    if (named !== undefined && month !== undefined) return null;
    month = named ?? month;
  }
  return month === undefined ? null : { month, before, after };
}

/** The name of a month and a number: "June 2024", "2024 June", "Jun-24". */
function monthAndNumber(month: number, number: string, isBefore: boolean): DateReading {
  if (number.length === 4) return readingOf(Number(number), month);
  // "17 June" lacks its year.
  return number.length === 2 && !isBefore ? shortYearReading(Number(number), month) : NOT_A_DATE;
}

function dayMonthYear(month: number, day: string, year: string): DateReading {
  if (day.length > 2) return NOT_A_DATE;
  if (year.length === 4) return readingOf(Number(year), month, Number(day));
  return year.length === 2 ? shortYearReading(Number(year), month, Number(day)) : NOT_A_DATE;
}

function eastAsianReading(text: string): DateReading | null {
  const match = EAST_ASIAN.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return readingOf(year ?? 0, month, day);
}

/** Dates with the name of a month, by eras, and quarters and decades; null for other texts. */
export function wordedReading(text: string): DateReading | null {
  const asian = eastAsianReading(text) ?? eraReading(text, eastAsianReading);
  if (asian) return asian;
  const folded = foldWord(text);
  const special =
    quarterReading(text, folded) ?? decadeReading(/\p{Script=Hangul}/u.test(text) ? text : folded);
  if (special) return special;
  const parts = partsOf(folded);
  if (!parts) return null;
  const { month, before, after } = parts;
  const numbers = [...before, ...after];
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1) return monthAndNumber(month, first, before.length === 1);
  if (numbers.length !== 2) return null;
  return first.length === 4 ? dayMonthYear(month, second, first) : dayMonthYear(month, first, second);
}

/** 1 to 12 for a month by its name or number, with 月, 월 or a point; null for anything else. */
export function monthOfText(text: string): number | null {
  const number = /^(\d{1,2})\s*[月월.]?$/u.exec(text)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : null;
  return monthOfWord(foldWord(text).replace(/\.$/, '')) ?? null;
}
