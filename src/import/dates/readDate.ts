import type { Cell } from '../read/table.ts';
import type { DateOrder, DateReading } from './dateReading.ts';
import { dateOfText } from './dateText.ts';
import { digitsReading, serialReading } from './numericDate.ts';
import { ambiguous, EMPTY, found, isYear, NOT_A_DATE } from './readings.ts';

/** Readings kept, so that a column of repeated texts costs little. */
const CACHED = 20_000;
/** Texts as long are not kept. */
const LONGEST_CACHED = 60;
const caches: Readonly<Record<DateOrder | 'none', Map<string, DateReading>>> = {
  dmy: new Map(),
  mdy: new Map(),
  none: new Map(),
};

const ZERO = 48;
const NINE = 57;
const DASH = 45;
const TIME = /^[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Whether a text begins with `YYYY-MM-DD`, with a day that every month has, in an ordinary year. */
function isOrdinaryDay(text: string): boolean {
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== DASH : code < ZERO || code > NINE) return false;
  }
  const year = text.charCodeAt(0) - ZERO;
  const month = (text.charCodeAt(5) - ZERO) * 10 + text.charCodeAt(6) - ZERO;
  const day = (text.charCodeAt(8) - ZERO) * 10 + text.charCodeAt(9) - ZERO;
  if (year < 1 || year > 2 || month < 1 || month > 12 || day < 1 || day > 28) return false;
  return !text.startsWith('2999');
}

function textReading(text: string, order: DateOrder | null): DateReading {
  if (text.length >= 10 && isOrdinaryDay(text)) {
    if (text.length === 10) return found(text);
    if (TIME.test(text.slice(10))) return found(text.slice(0, 10));
  }
  if (text.length > LONGEST_CACHED) return dateOfText(text, order);
  const cache = caches[order ?? 'none'];
  const kept = cache.get(text);
  if (kept) return kept;
  const reading = dateOfText(text, order);
  if (cache.size >= CACHED) cache.clear();
  cache.set(text, reading);
  return reading;
}

function numberReading(value: number): DateReading {
  if (!Number.isFinite(value) || value < 0) return NOT_A_DATE;
  if (Number.isInteger(value)) return value > 1e8 ? NOT_A_DATE : digitsReading(String(value));
  // A day and its time; a small number with a fraction is neither.
  return isYear(Math.floor(value)) || value < 3000 ? NOT_A_DATE : serialReading(value);
}

function listReading(items: readonly string[], order: DateOrder | null): DateReading {
  const [first, ...more] = items.filter((item) => item.trim() !== '');
  if (first === undefined) return EMPTY;
  const reading = textReading(first, order);
  if (more.length === 0) return reading;
  return reading.kind === 'date' ? ambiguous(reading.edtf) : reading;
}

/**
 * What a cell says as a date: EDTF, ISO 8601 with or without a time, numbers in the usual orders, names of months in
 * English, Russian, French, Spanish and German, East Asian dates also by eras, quarters, decades, ranges, and the day
 * numbers of spreadsheets. Never throws; never shifts a day by a time zone; never guesses a century or an order of day and month.
 * @param order decides where the cell itself does not
 */
export function readDate(cell: Cell | undefined, order: DateOrder | null): DateReading {
  if (typeof cell === 'string') return textReading(cell, order);
  if (cell === null || cell === undefined) return EMPTY;
  if (typeof cell === 'number') return numberReading(cell);
  return typeof cell === 'boolean' ? NOT_A_DATE : listReading(cell, order);
}
