import { calendarOf, type Day, dayOf, daysInMonth } from './days.ts';

/** The same day of the month so many months later, or the last of a month that is shorter; negative goes back. */
export function monthsLater(day: Day, months: number): Day {
  const date = calendarOf(day);
  const index = date.year * 12 + date.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}
