import { type Day, dayOf, daysInMonth } from '../../core/days.ts';

/** The first year that is surely meant when written so. */
const FIRST_YEAR = 1000;
/** Characters of `YYYY-MM-DD`. */
export const DAY_LENGTH = 10;
const DASH = 45;

/** A number of decimal digits; NaN where one of them is something else. */
function digitsAt(units: Uint8Array | Uint16Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (units[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = 10 * value + digit;
  }
  return value;
}

/**
 * The day of a text that is exactly `YYYY-MM-DD` and exists, which most are; null for any other.
 * @param units of UTF-16 or UTF-8, among which the text begins at `start`
 * @param lastYear later ones are looked at more closely
 */
export function isoDay(
  units: Uint8Array | Uint16Array,
  start: number,
  length: number,
  lastYear: number,
): Day | null {
  if (length !== DAY_LENGTH || units[start + 4] !== DASH || units[start + 7] !== DASH) return null;
  const year = digitsAt(units, start, start + 4);
  const month = digitsAt(units, start + 5, start + 7);
  const day = digitsAt(units, start + 8, start + 10);
  if (!(year >= FIRST_YEAR && year <= lastYear && month >= 1 && month <= 12 && day >= 1)) return null;
  return day <= 28 || day <= daysInMonth(year, month) ? dayOf(year, month, day) : null;
}
