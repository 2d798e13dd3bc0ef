import { calendarOf, type Day } from '../../core/days.ts';
import { farYears, isLonelyFiller } from '../dates/farYears.ts';
import { meantByPast } from '../dates/otherCalendars.ts';
import type { Problem } from './problems.ts';

/** Dates of records, in the order of the file. */
interface Dates {
  readonly minDay: Int32Array;
  readonly length: number;
  /** Row in the file of each. */
  readonly fileRow: Uint32Array | Int32Array;
  /** EDTF of a record. */
  edtfOf(record: number): string;
  /** What the table writes for an EDTF date, and in which column. */
  writtenOf(edtf: string): { readonly column: string | null; readonly value: string };
}

/** Days beyond all dates: of records without one. */
const BEYOND = 4_000_000;
/** Days in a year, near enough to count years by. */
const YEAR = 365.2425;

/** Records by the year of their first day, which a day near New Year may miss by one. */
function countsOf({ minDay, length }: Dates): Map<number, number> {
  const counts = new Map<number, number>();
  for (let record = 0; record < length; record++) {
    const day = minDay[record] ?? 0;
    if (Math.abs(day) > BEYOND) continue;
    const year = 1970 + Math.floor(day / YEAR);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

/** Dates that stand far from the others of their table: kept as they are, and pointed out. */
export function farDates(dates: Dates): readonly Problem[] {
  const counts = countsOf(dates);
  const far = farYears(counts);
  const fillerYears = new Set([1111, 1753, 1800, 1900, 1901, 1904, 1970].filter((year) => counts.has(year)));
  if (far.size === 0 && fillerYears.size === 0) return [];
  const found = new Map<string, number[]>();
  for (let record = 0; record < dates.length; record++) {
    const day = dates.minDay[record] ?? 0;
    if (Math.abs(day) > BEYOND) continue;
    const year = 1970 + Math.floor(day / YEAR);
    if (!far.has(year) && !fillerYears.has(calendarOf(day as Day).year)) continue;
    const edtf = dates.edtfOf(record);
    if (!far.has(year) && !isLonelyFiller(edtf, counts)) continue;
    const row = dates.fileRow[record] ?? 0;
    const alike = found.get(edtf);
    if (alike) alike.push(row);
    else found.set(edtf, [row]);
  }
  return [...found].map(([edtf, rows]) => ({
    code: 'date-far',
    ...dates.writtenOf(edtf),
    held: false,
    suggestion: meantByPast(edtf),
    rows: Uint32Array.from(rows),
  }));
}
