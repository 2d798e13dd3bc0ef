import { type CalendarDate, calendarOf } from '../days.ts';
import { parseEdtf } from '../edtf.ts';

/** Year, month and day of a date as far as it is known. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** The parts of an EDTF date; null where it is not one year, month or day for certain. */
export function datePartsOf(edtf: string): DateParts | null {
  const date = parseEdtf(edtf);
  if (!date || date.approximate || date.uncertain) return null;
  const { year, month, day }: CalendarDate = calendarOf(date.min);
  if (date.precision === 'year') return [year];
  if (date.precision === 'month') return [year, month];
  return date.precision === 'day' ? [year, month, day] : null;
}

/** The year in which all that a date can mean lies; empty where there are several, or it is not certain. */
export function yearOf(edtf: string | null): string {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (!date || date.approximate || date.uncertain) return '';
  const { year } = calendarOf(date.min);
  return calendarOf(date.max).year === year ? String(year) : '';
}
