import { calendarOf, type Day } from '../../core/days.ts';
import { meantByPast } from '../dates/otherCalendars.ts';
import { type Problem, problemOf } from './problems.ts';

/** Fewer dates than these tell no bulk. */
const ENOUGH = 8;
/** A year is far when it lies beyond so many times the middle half of all dates … */
const SPANS = 3;
/** … and so many years from it. */
const LEAST_GAP = 100;
/** Years that a date of the Islamic or the Persian calendar has today. */
const [CALENDAR_FIRST, CALENDAR_LAST] = [1300, 1500];
/** Dates from here on are those of the present age. */
const MODERN = 1850;

function quartile(sorted: readonly [year: number, count: number][], total: number, share: number): number {
  let seen = 0;
  for (const [year, count] of sorted) {
    seen += count;
    if (seen > share * (total - 1)) return year;
  }
  return sorted.at(-1)?.[0] ?? 0;
}

/** Dates that thin out towards the past, no more than so many years apart, are history and no slips. */
const LINK = 40;

/** Years, going away from the bulk, from the first that no chain of others links to it. */
function standingAlone(years: readonly number[], edge: number): readonly number[] {
  const cut = years.findIndex((year, i) => Math.abs(year - (years[i - 1] ?? edge)) > LINK);
  return cut === -1 ? [] : years.slice(cut);
}

/** With few dates: years of the 14th and 15th century beside those of today, and nothing between or before them. */
function calendarYears(years: readonly number[]): ReadonlySet<number> {
  const old = years.filter((year) => year < MODERN);
  const isOther = old.every((year) => year >= CALENDAR_FIRST && year <= CALENDAR_LAST);
  return new Set(isOther && old.length < years.length ? old : []);
}

/**
 * The years that stand far from the rest of a table's dates: slips, fillers, years of another calendar, or true and old.
 * @param counts dates by year
 */
export function farYears(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const years = sorted.map(([year]) => year);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total < ENOUGH) return calendarYears(years);
  const [low, high] = [quartile(sorted, total, 0.25), quartile(sorted, total, 0.75)];
  const reach = Math.max(LEAST_GAP, SPANS * (high - low));
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
/** A filler is told from a true date by the years about it that hold no other. */
const LONELY = 20;

/** Whether a date is one that stands for "not known" elsewhere, with no other date near it. */
export function isLonelyFiller(edtf: string, counts: ReadonlyMap<number, number>): boolean {
  if (!FILLERS.has(edtf)) return false;
  const year = Number(edtf.slice(0, 4));
  const isNear = (other: number) => other !== year && Math.abs(other - year) <= LONELY;
  return counts.size > 1 && ![...counts.keys()].some(isNear);
}

/** Dates of records, in the order of the file. */
interface Dates {
  readonly minDay: Int32Array;
  readonly length: number;
  /** Row in the file of each. */
  readonly fileRow: Uint32Array;
  /** EDTF of a record. */
  edtfOf(record: number): string;
  /** What the table writes for an EDTF date, and in which column. */
  writtenOf(edtf: string): { readonly column: string | null; readonly value: string };
}

/** Days beyond all dates: of records without one. */
const BEYOND = 4_000_000;
/** Days in a year, near enough to count years by. */
const YEAR = 365.2425;
/** First year that days up to {@link BEYOND} can be of, and how many there are. */
const FIRST = 1970 - Math.ceil(BEYOND / YEAR) - 1;
const YEARS = 2 * (1970 - FIRST);

/** The year of a day, which a day near New Year may miss by one, counted from {@link FIRST}. */
const placeOf = (day: number): number => 1970 - FIRST + Math.floor(day / YEAR);

/** Dates that stand far from the others of their table: kept as they are, and pointed out. */
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
    return problemOf('date-far', column, value, rows, meantByPast(edtf));
  });
}
