/** Days since 1970-01-01; a plain calendar date without a time zone. */
export type Day = number & { readonly __unit: 'day' };

/** A proleptic Gregorian calendar date; `month` 1..12, `day` 1..31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from year 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719468;
const DAYS_PER_ERA = 146097;

/**
 * The day number of a calendar date.
 * Method: H. Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT) as Day;
}

/** The calendar date of a day number; inverse of {@link dayOf}. */
export function calendarOf(day: Day): CalendarDate {
  const z = day + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / (DAYS_PER_ERA - 1))) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Number of days in a month (`month` 1..12). */
export const daysInMonth = (year: number, month: number): number =>
  month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** A year in at least four digits, as ISO 8601 and EDTF count them: 2024, 0843, -0499 for 500 BC. */
export const isoYear = (year: number): string =>
  `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** `YYYY-MM-DD`; years with more than four digits keep their sign and digits. */
export function isoOf(day: Day): string {
  const { year, month, day: d } = calendarOf(day);
  return `${isoYear(year)}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Months from January of year 0 to the month of the given day. */
export function monthIndex(day: Day): number {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
}

/** First and last day of a month, given by its {@link monthIndex}. */
export const firstOfMonth = (index: number): Day =>
  dayOf(Math.floor(index / 12), index - 12 * Math.floor(index / 12) + 1, 1);
export const lastOfMonth = (index: number): Day => (firstOfMonth(index + 1) - 1) as Day;

/** The same day of the month, `months` later (or earlier if negative); the last day if that month is too short. */
export function monthsLater(day: Day, months: number): Day {
  const index = monthIndex(day) + months;
  return Math.min(firstOfMonth(index) + calendarOf(day).day - 1, lastOfMonth(index)) as Day;
}

/** The shortest EDTF point whose first day is `day`. */
export function shortestStart(day: Day): string {
  const date = calendarOf(day);
  const iso = isoOf(day);
  if (date.day !== 1) return iso;
  return date.month === 1 ? iso.slice(0, -6) : iso.slice(0, -3);
}

/** The shortest EDTF point whose last day is `day`. */
export function shortestEnd(day: Day): string {
  const date = calendarOf(day);
  const iso = isoOf(day);
  if (date.day !== daysInMonth(date.year, date.month)) return iso;
  return date.month === 12 ? iso.slice(0, -6) : iso.slice(0, -3);
}
