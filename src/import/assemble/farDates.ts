import { calendarOf, type Day } from '../../core/days.ts';
import { FILLER_YEARS, farYears, isLonelyFiller } from '../dates/farYears.ts';
import { meantByPast } from '../dates/otherCalendars.ts';
import { type Problem, problemOf } from './problems.ts';

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
