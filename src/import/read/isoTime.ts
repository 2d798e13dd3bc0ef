const DAY = 86_400_000;
const SECOND = 1000;
/** Days since 1970 and their texts, as most tables repeat them. */
const dayTexts = new Map<number, string>();
const KEPT = 50_000;

function dayText(day: number): string {
  const kept = dayTexts.get(day);
  if (kept !== undefined) return kept;
  const date = new Date(day * DAY);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/T.*$/, '');
  if (dayTexts.size >= KEPT) dayTexts.clear();
  dayTexts.set(day, text);
  return text;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A moment as ISO text in UTC, to the nearest second: "2001-05-09", with the time only when it is not midnight
 * ("2001-05-09T14:30"), and seconds only where there are any.
 * @param milliseconds since 1970; null outside the years a Date can have
 */
export function isoOfMoment(milliseconds: number): string | null {
  const rounded = Math.round(milliseconds / SECOND) * SECOND;
  const day = Math.floor(rounded / DAY);
  const date = dayText(day);
  if (date === '') return null;
  const seconds = (rounded - day * DAY) / SECOND;
  if (seconds === 0) return date;
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return `${date}T${time}${seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`}`;
}
