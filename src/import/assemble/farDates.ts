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

/** Years that days up to {@link BEYOND} can be of, before and after 1970. */
const YEARS = Math.ceil(BEYOND / YEAR) + 1;

const yearNear = (day: number): number => 1970 + Math.floor(day / YEAR);

/** Records by the year of their first day, which a day near New Year may miss by one. */
function countsOf({ minDay, length }: Dates): Map<number, number> {
  const counts = new Uint32Array(2 * YEARS);
  for (let record = 0; record < length; record++) {
    const day = minDay[record] ?? 0;
    if (Math.abs(day) > BEYOND) continue;
    const place = yearNear(day) - 1970 + YEARS;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const found = new Map<number, number>();
  for (const [place, count] of counts.entries()) if (count > 0) found.set(place - YEARS + 1970, count);
  return found;
}

/** Days of which a record may be of a year that is far, or of a filler: flags by {@link yearNear} from 1970 - YEARS on. */
function suspectYears(far: ReadonlySet<number>, fillers: ReadonlySet<number>): Uint8Array {
  const flags = new Uint8Array(2 * YEARS);
  for (const year of far) flags[year - 1970 + YEARS] = 1;
  for (const year of fillers) flags.fill(1, year - 1971 + YEARS, year - 1968 + YEARS);
  return flags;
}

/** Dates that stand far from the others of their table: kept as they are, and pointed out. */
export function farDates(dates: Dates): readonly Problem[] {
  const counts = countsOf(dates);
  const far = farYears(counts);
  const fillerYears = new Set([1111, 1753, 1800, 1900, 1901, 1904, 1970].filter((year) => counts.has(year)));
  if (far.size === 0 && fillerYears.size === 0) return [];
  const suspect = suspectYears(far, fillerYears);
  const found = new Map<string, number[]>();
  for (let record = 0; record < dates.length; record++) {
    const day = dates.minDay[record] ?? 0;
    if (Math.abs(day) > BEYOND) continue;
    const year = yearNear(day);
    if (suspect[year - 1970 + YEARS] === 0) continue;
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
