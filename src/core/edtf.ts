import { type Day, dayOf, daysInMonth } from './days.ts';

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'one-of';

/** A date, as precisely as it is known. */
export interface EdtfDate {
  /** First day it can mean; if open before, the first day of its known end. */
  readonly min: Day;
  /** Last day it can mean; if open after, the last day of its known start. */
  readonly max: Day;
  readonly precision: Precision;
  /** Qualified with `?` or `%`. */
  readonly uncertain: boolean;
  /** Qualified with `~` or `%`. */
  readonly approximate: boolean;
  /** The side on which a one-of set has no bound: `[..1949]` is open before, `[1951..]` after. */
  readonly open?: 'before' | 'after';
}

/** An interval; `open` means an end stated as open (`..`), `unknown` an end left empty. */
export interface EdtfInterval {
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** Largest year; well within the range of day numbers. */
const MAX_YEAR = 200_000;

interface Bounds {
  readonly min: Day;
  readonly max: Day;
  readonly precision: Precision;
}

const spanOfYears = (first: number, last: number, precision: Precision): Bounds => ({
  min: dayOf(first, 1, 1),
  max: dayOf(last, 12, 31),
  precision,
});

/** Months of northern-hemisphere seasons, in the Library of Congress's order: spring, summer, autumn, winter. */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 2],
};

/** `Y` followed by a year of more than four digits: Level 1. */
function longYear(text: string): Bounds | null {
  const match = /^Y(-?[1-9]\d{4,})$/.exec(text);
  const year = Number(match?.[1] ?? Number.NaN);
  return Math.abs(year) <= MAX_YEAR ? spanOfYears(year, year, 'year') : null;
}

const YEAR_PRECISIONS: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

/** A four-digit year whose last digits may be unspecified. */
function yearBounds(text: string): Bounds | null {
  const match = /^(-?)(\d{1,4})(X{0,3})$/.exec(text);
  const digits = match?.[2] ?? '';
  const unknown = match?.[3] ?? '';
  if (!match || digits.length + unknown.length !== 4) return null;
  const low = Number(digits.padEnd(4, '0'));
  const high = Number(digits.padEnd(4, '9'));
  const precision = YEAR_PRECISIONS[unknown.length] ?? 'year';
  if (match[1] !== '-') return spanOfYears(low, high, precision);
  return high === 0 ? null : spanOfYears(-high, -low, precision);
}

function season(year: number, code: number): Bounds | null {
  const months = SEASONS[code];
  if (!months) return null;
  const [first, last] = months;
  const endYear = last < first ? year + 1 : year;
  return {
    min: dayOf(year, first, 1),
    max: dayOf(endYear, last, daysInMonth(endYear, last)),
    precision: 'season',
  };
}

/** Year and month, with every digit known. */
function month(year: number, text: string): Bounds | null {
  const number = Number(text);
  if (number > 12) return season(year, number);
  if (number < 1) return null;
  return {
    min: dayOf(year, number, 1),
    max: dayOf(year, number, daysInMonth(year, number)),
    precision: 'month',
  };
}

function monthOrDay(year: number, monthText: string, dayText: string | undefined): Bounds | null {
  if (dayText === undefined)
    return monthText === 'XX' ? spanOfYears(year, year, 'year') : month(year, monthText);
  if (monthText === 'XX') return dayText === 'XX' ? spanOfYears(year, year, 'year') : null;
  const number = Number(monthText);
  if (number < 1 || number > 12) return null;
  if (dayText === 'XX') return month(year, monthText);
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, number)) return null;
  const only = dayOf(year, number, day);
  return { min: only, max: only, precision: 'day' };
}

const DATE = /^(-?\d{4})-(\d\d|XX)(?:-(\d\d|XX))?$/;

/** An unqualified date of Level 0 or 1. */
function bounds(text: string): Bounds | null {
  if (text.startsWith('-0000')) return null;
  const match = DATE.exec(text);
  if (!match) return yearBounds(text) ?? longYear(text);
  const [, year = '', monthText = '', dayText] = match;
  return monthOrDay(Number(year), monthText, dayText);
}

const QUALIFIED = /^(.*?)([?~%])?$/;

function singleDate(text: string): EdtfDate | null {
  const [, body = '', qualifier = ''] = QUALIFIED.exec(text) ?? [];
  const found = bounds(body);
  return (
    found && {
      ...found,
      uncertain: qualifier === '?' || qualifier === '%',
      approximate: qualifier === '~' || qualifier === '%',
    }
  );
}

const openRun = (known: EdtfDate | null, open: 'before' | 'after'): EdtfDate | null =>
  known && { ...known, precision: 'one-of', open };

/** A single choice `a` or a run `a..b`, `..b` or `a..` in a one-of set. */
function choice(text: string): EdtfDate | null {
  const [start = '', end, ...rest] = text.split('..');
  if (end === undefined) return singleDate(start);
  if (rest.length > 0) return null;
  if (start === '') return openRun(singleDate(end), 'before');
  const first = singleDate(start);
  if (end === '') return openRun(first, 'after');
  const last = singleDate(end);
  if (first === null || last === null || last.min < first.min || last.max < first.max) return null;
  return {
    min: first.min,
    max: last.max,
    precision: 'one-of',
    uncertain: first.uncertain || last.uncertain,
    approximate: first.approximate || last.approximate,
  };
}

/** Whether only the first choice is open before, or only the last one after: a set without any bound has no meaning. */
function isOpenOnce(choices: readonly EdtfDate[]): boolean {
  const open = choices.filter((each) => each.open !== undefined);
  const place = open[0]?.open === 'before' ? choices[0] : choices.at(-1);
  return open.length === 0 || (open.length === 1 && open[0] === place);
}

/** Level 2's `[a..b]` and `[a,b..c]`: one of the dates listed. */
function oneOfSet(text: string): EdtfDate | null {
  const choices = text
    .slice(1, -1)
    .split(',')
    .map((part) => choice(part.trim()));
  const known = choices.filter((each) => each !== null);
  if (known.length < choices.length || !isOpenOnce(known)) return null;
  const open = known.find((each) => each.open !== undefined)?.open;
  return {
    ...(open === undefined ? {} : { open }),
    min: Math.min(...known.map((each) => each.min)) as Day,
    max: Math.max(...known.map((each) => each.max)) as Day,
    precision: 'one-of',
    uncertain: known.some((each) => each.uncertain),
    approximate: known.some((each) => each.approximate),
  };
}

/** Longer than any valid date. */
const MAX_LENGTH = 200;

/**
 * Parses an EDTF date (ISO 8601-2; Library of Congress, Levels 0 and 1, and the one-of set of Level 2), without time of
 * day. Impossible dates give null; they are never shifted to a possible one. For intervals see {@link
 * parseEdtfInterval}.
 */
export function parseEdtf(text: string): EdtfDate | null {
  if (text.length > MAX_LENGTH) return null;
  return text.startsWith('[') && text.endsWith(']') ? oneOfSet(text) : singleDate(text);
}

function intervalEnd(text: string): EdtfDate | 'open' | 'unknown' | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseEdtf(text);
}

/** Parses an EDTF interval `start/end`; null if an end cannot be read, both are missing, or in the wrong order. */
export function parseEdtfInterval(text: string): EdtfInterval | null {
  const [startText = '', endText, ...rest] = text.split('/');
  if (endText === undefined || rest.length > 0) return null;
  const start = intervalEnd(startText);
  const end = intervalEnd(endText);
  if (start === null || end === null) return null;
  if (typeof start === 'string' && typeof end === 'string') return null;
  if (typeof start !== 'string' && typeof end !== 'string' && end.max < start.min) return null;
  return { start, end };
}

function remembering<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const parsed = parse(text);
    known.set(text, parsed);
    return parsed;
  };
}

/** Caches {@link parseEdtf} and {@link parseEdtfInterval}: a dataset has few distinct dates. */
export interface EdtfMemo {
  date(text: string): EdtfDate | null;
  interval(text: string): EdtfInterval | null;
}

/** Creates a memo, meant for a single pass over a dataset. */
export const edtfMemo = (): EdtfMemo => ({
  date: remembering(parseEdtf),
  interval: remembering(parseEdtfInterval),
});
