const DAY = 86_400_000;
const SECOND = 1000;
const LAST_SECOND = DAY / SECOND - 1;
/** Texts by days since 1970, cached as most tables repeat days. */
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
 * A time of day, to the nearest second within the day: "14:30", with seconds only if there are any; empty for midnight.
 * @param milliseconds time since midnight, less than a day
 */
export function timeOfDay(milliseconds: number): string {
  const seconds = Math.min(Math.round(milliseconds / SECOND), LAST_SECOND);
  if (seconds === 0) return '';
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
}

/**
 * A moment as ISO text in UTC: "2001-05-09", with the time unless it is midnight ("2001-05-09T14:30"). No moment is
 * rounded into the next day.
 * @param milliseconds time since 1970
 * @returns null outside the range of Date
 */
export function isoOfMoment(milliseconds: number): string | null {
  const day = Math.floor(milliseconds / DAY);
  const date = dayText(day);
  if (date === '') return null;
  const time = timeOfDay(milliseconds - day * DAY);
  return time === '' ? date : `${date}T${time}`;
}

/** "2015-04-13" from parts given as texts, as far as they are whole numbers possible in a date; '' without a year. */
export function isoOfParts(year: string, month = '', day = ''): string {
  if (!/^\d{4}$/.test(year)) return '';
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return year;
  const end = /^(0?[1-9]|[12]\d|3[01])$/.test(day) ? `-${day.padStart(2, '0')}` : '';
  return `${year}-${month.padStart(2, '0')}${end}`;
}
