import { calendarOf, type Day } from '../../core/days.ts';
import { pastSuggestion } from '../dates/otherCalendars.ts';
import { type Problem, problemOf } from './problems.ts';

/** With fewer dates than this, there is no bulk to compare with. */
const ENOUGH = 8;
/**
 * A year is far off if its distance from the middle half of all dates is more than this many times that half's width …
 */
const SPANS = 3;
/** … and at least this many years. */
const MIN_GAP_YEARS = 100;
/** Present-day years of the Islamic and the Persian calendar. */
const [CALENDAR_FIRST, CALENDAR_LAST] = [1300, 1500];
/** First year of the dates that count as modern. */
const MODERN = 1850;

function quartile(sorted: readonly [year: number, count: number][], total: number, share: number): number {
  let seen = 0;
  for (const [year, count] of sorted) {
    seen += count;
    if (seen > share * (total - 1)) return year;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

/** Dates that thin out towards the past with gaps of at most this many years are history, not slips. */
const LINK = 40;

/** The years after the first gap that is too wide, going away from the bulk. */
function standingAlone(years: readonly number[], edge: number): readonly number[] {
  const cut = years.findIndex((year, i) => Math.abs(year - (years[i - 1] ?? edge)) > LINK);
  return cut === -1 ? [] : years.slice(cut);
}

/** For few dates: years of the 14th and 15th century in a table that otherwise has only modern ones. */
function calendarYears(years: readonly number[]): ReadonlySet<number> {
  const old = years.filter((year) => year < MODERN);
  const isOther = old.every((year) => year >= CALENDAR_FIRST && year <= CALENDAR_LAST);
  return new Set(isOther && old.length < years.length ? old : []);
}

/**
 * The years that are far from the rest of a table's dates: slips, fillers, years of another calendar, or genuine old
 * dates.
 * @param counts number of dates by year
 */
export function farYears(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const years = sorted.map(([year]) => year);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total < ENOUGH) return calendarYears(years);
  const [low, high] = [quartile(sorted, total, 0.25), quartile(sorted, total, 0.75)];
  const reach = Math.max(MIN_GAP_YEARS, SPANS * (high - low));
  const far = years.filter((year) => year < low - reach || year > high + reach);
  const near = years.filter((year) => year >= low - reach && year <= high + reach);
  return new Set([
    ...standingAlone(far.filter((year) => year < low).reverse(), near[0] ?? low),
    ...standingAlone(
      far.filter((year) => year > high),
      near.at(-1) ?? high,
    ),
  ]);
}

/** Days that programs and people write for "not known". */
const FILLERS = new Set(
  '1900-01-01 1970-01-01 1111-11-11 1753-01-01 1800-01-01 1901-01-01 1904-01-01'.split(' '),
);
const FILLER_YEARS: readonly number[] = [...FILLERS].map((day) => Number(day.slice(0, 4)));
/** A filler must have no other date within this many years; a true date usually has. */
const LONELY = 20;

/** Whether a date is one commonly used for "not known", with no other date near it. */
export function isLonelyFiller(edtf: string, counts: ReadonlyMap<number, number>): boolean {
  if (!FILLERS.has(edtf)) return false;
  const year = Number(edtf.slice(0, 4));
  const isNear = (other: number) => other !== year && Math.abs(other - year) <= LONELY;
  return counts.size > 1 && ![...counts.keys()].some(isNear);
}

/** Dates of records, in file order. */
interface Dates {
  readonly minDay: Int32Array;
  readonly length: number;
  /** File row of each record. */
  readonly fileRow: Uint32Array;
  /** The date of a record as EDTF. */
  edtfOf(record: number): string;
  /** What the table writes for an EDTF date, and the column it is in. */
  writtenOf(edtf: string): { readonly column: string | null; readonly value: string };
}

/** Day number outside all real dates, given to records without a date. */
const BEYOND = 4_000_000;
/** Length of a year in days, precise enough to count by years. */
const YEAR = 365.2425;
/** First year that days up to {@link BEYOND} can fall in, and the number of such years. */
const FIRST = 1970 - Math.ceil(BEYOND / YEAR) - 1;
const YEARS = 2 * (1970 - FIRST);

/** The year of a day, counted from {@link FIRST}; may be off by one near New Year. */
const placeOf = (day: number): number => 1970 - FIRST + Math.floor(day / YEAR);

/** Reports dates that are far from the others in their table; the dates themselves are kept. */
export function farDates({ minDay, length, fileRow, edtfOf, writtenOf }: Dates): readonly Problem[] {
  const byPlace = new Uint32Array(YEARS);
  for (let record = 0; record < length; record++) {
    const day = minDay[record] ?? 0;
    if (Math.abs(day) > BEYOND) continue;
    const place = placeOf(day);
    byPlace[place] = (byPlace[place] ?? 0) + 1;
  }
  const counts = new Map<number, number>();
  for (const [place, count] of byPlace.entries()) if (count > 0) counts.set(FIRST + place, count);
  const far = farYears(counts);
  const fillers = FILLER_YEARS.filter((year) => counts.has(year));
  if (far.size === 0 && fillers.length === 0) return [];
  const suspect = new Uint8Array(YEARS);
  for (const year of far) suspect[year - FIRST] = 1;
  for (const year of fillers) suspect.fill(1, year - 1 - FIRST, year + 2 - FIRST);
  const found = new Map<string, number[]>();
  for (let record = 0; record < length; record++) {
    const day = minDay[record] ?? 0;
    if (Math.abs(day) > BEYOND || suspect[placeOf(day)] === 0) continue;
    const isFar = far.has(FIRST + placeOf(day));
    if (!isFar && !fillers.includes(calendarOf(day as Day).year)) continue;
    const edtf = edtfOf(record);
    if (!isFar && !isLonelyFiller(edtf, counts)) continue;
    const alike = found.get(edtf) ?? [];
    alike.push(fileRow[record] ?? 0);
    found.set(edtf, alike);
  }
  return [...found].map(([edtf, rows]) => {
    const { column, value } = writtenOf(edtf);
    return problemOf('date-far', column, value, rows, pastSuggestion(edtf));
  });
}
