import { calendarOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { cleanDate } from './cleanDate.ts';
import { intervalReading, rangeReading } from './dateRange.ts';
import type { DateOrder, DateReading } from './dateReading.ts';
import { isNoDate } from './dateWords.ts';
import { numericReading } from './numericDate.ts';
import { ambiguous, EMPTY, found, isYear, NOT_A_DATE, SENTINEL } from './readings.ts';
import { wordedReading } from './wordedDate.ts';

/** Longer than any date; what is as long is prose. */
const LONGEST = 200;

/** EDTF within the years an atlas has; null for other texts. */
function edtfReading(text: string): DateReading | null {
  const date = parseEdtf(text);
  if (date === null) return null;
  // Plain days, months and years may stand for "none".
  if (date.precision !== 'season' && /^\d{4}(?:-\d\d){0,2}$/.test(text)) return null;
  const isInRange = isYear(calendarOf(date.min).year) && isYear(calendarOf(date.max).year);
  return isInRange ? found(text) : NOT_A_DATE;
}

const ABOUT =
  /^(?:c|ca|circa|cca|approx|approximately|about|around|около|ок|примерно|приблизительно|vers|env|environ|hacia|alrededor de|um|etwa|约|大约|約|약|~)(?:\. ?| ?(?=[\d~])| )(?=\P{P})/iu;
const ABOUT_AFTER = / ?(?:左右|前后|頃|ごろ|경|~)$/u;
const DOUBT = / ?(?:\(\?\)|\?)$/u;

function without(text: string, ...patterns: readonly RegExp[]): string | null {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, ''), text);
  return rest === text ? null : rest;
}

/** A date said to be about right, or doubted: `1990~`, `1990?`, `1990%`; null for other texts. */
function qualifiedReading(text: string, order: DateOrder | null): DateReading | null {
  const doubted = without(text, DOUBT);
  const about = without(doubted ?? text, ABOUT, ABOUT_AFTER);
  const rest = about ?? doubted;
  if (rest === null) return null;
  const reading = partReading(rest, order);
  if (reading.kind !== 'date') return reading;
  // There is no way to qualify a set as a whole.
  if (/[[~?%]/.test(reading.edtf)) return ambiguous(reading.edtf);
  const mark = about === null ? '?' : doubted === null ? '~' : '%';
  return found(reading.edtf + mark, reading.byOrder);
}

/** A text that is one date without doubts. */
function plainReading(text: string, order: DateOrder | null): DateReading {
  if (isNoDate(text)) return SENTINEL;
  return edtfReading(text) ?? numericReading(text, order) ?? wordedReading(text) ?? NOT_A_DATE;
}

/** The same for part of a text, where a number is a day of a month or a footnote before it is a spreadsheet's day. */
function partReading(text: string, order: DateOrder | null): DateReading {
  return /^\d+$/.test(text) && text.length !== 4 && text.length !== 8
    ? NOT_A_DATE
    : plainReading(text, order);
}

const isUnknown = (reading: DateReading): boolean =>
  reading.kind === 'unreadable' && reading.why === 'not-a-date';

/** Several dates, or prose with one day in it: the day may be meant. */
function mentioned(text: string, order: DateOrder | null): DateReading {
  const [first = '', ...more] = text.split(/\s*[;|\n]\s*/, 3);
  const reading = more.length > 0 ? partReading(cleanDate(first), order) : NOT_A_DATE;
  if (reading.kind === 'date') return ambiguous(reading.edtf);
  const days = new Set(text.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g));
  const [day = ''] = days;
  const suggestion = days.size === 1 && plainReading(day, order).kind === 'date' ? day : null;
  return { kind: 'unreadable', why: 'not-a-date', suggestion };
}

/** What a text says as a date; see `readDate`. */
export function dateOfText(text: string, order: DateOrder | null): DateReading {
  if (text.trim() === '') return EMPTY;
  if (text.length > LONGEST) return NOT_A_DATE;
  const trimmed = text.trim();
  const exact = isNoDate(trimmed) ? SENTINEL : (edtfReading(trimmed) ?? intervalReading(trimmed));
  if (exact) return exact;
  const clean = cleanDate(text);
  if (clean === '') return SENTINEL;
  const plain = plainReading(clean, order);
  if (!isUnknown(plain)) return plain;
  const range = rangeReading(clean, (part) => partReading(part, order));
  if (range && !isUnknown(range)) return range;
  const qualified = qualifiedReading(clean, order);
  if (qualified && !isUnknown(qualified)) return qualified;
  return /^\d{1,8}$/.test(clean) ? plain : mentioned(trimmed, order);
}
