import { calendarOf, type Day, daysInMonth, isoOf } from './days.ts';

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
