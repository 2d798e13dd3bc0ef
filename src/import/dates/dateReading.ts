import { daysInMonth, isoYear } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';

/** The order of day, month and year in a table, needed if the numbers alone don't show it. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Separators between the numbers of a date; dates with different separators may differ in order. */
export const DATE_MARKS = ['.', '/', '-', ' '] as const;
export type DateMark = (typeof DATE_MARKS)[number];

/** The order of day and month for each separator; undecided for separators that are missing. */
export type DateOrders = Readonly<Partial<Record<DateMark, DateOrder | undefined>>>;

export const NO_ORDERS: DateOrders = {};

/** The same order for every separator. */
export const EVERY_MARK: Readonly<Record<DateOrder, DateOrders>> = {
  dmy: { '.': 'dmy', '/': 'dmy', '-': 'dmy', ' ': 'dmy' },
  mdy: { '.': 'mdy', '/': 'mdy', '-': 'mdy', ' ': 'mdy' },
};

/** Why a cell is not a date. */
export type DateFault =
  /** 2014-02-31. */
  | 'impossible'
  /** 03/04/2015 without an order of day and month. */
  | 'ambiguous'
  /** 2004/2006. */
  | 'interval'
  /** 2001-02-03; 2002-02-03. */
  | 'several'
  /** 17/06/98. */
  | 'short-year'
  /** 1900s: ten years or a hundred. */
  | 'decade'
  /** 202406, or the last days of one era under the name of the next: there is more than one way to read it. */
  | 'unclear'
  /** Decades from now: a year of another calendar, or a filler. */
  | 'future'
  | 'not-a-date';

/** What a cell says when read as a date. */
export type DateReading =
  | {
      readonly kind: 'date';
      /** EDTF, exactly as precise as the cell. */
      readonly edtf: string;
      /** Whether the order of day and month came from the given orders, because the cell itself does not show it. */
      readonly byOrder: boolean;
    }
  | { readonly kind: 'empty' }
  /** A value that stands for "not known" or "for ever": 0000, 1900-01-00, 2999-12-31, 9999. */
  | { readonly kind: 'sentinel' }
  | {
      readonly kind: 'unreadable';
      readonly why: DateFault;
      /** What may have been meant, as EDTF, for a person to accept; null if that is unclear. */
      readonly suggestion: string | null;
    };

/** Reads a part of a text. */
export type PartReader = (text: string) => DateReading;

export type DateFound = Extract<DateReading, { kind: 'date' }>;

export const EMPTY: DateReading = { kind: 'empty' };
export const SENTINEL: DateReading = { kind: 'sentinel' };
export const NOT_A_DATE: DateReading = { kind: 'unreadable', why: 'not-a-date', suggestion: null };

/** Four digits rarely mean a smaller year: 0024 is more often a slip for 2024 than the year 24. */
const FIRST_YEAR = 100;
const LAST_YEAR = 2999;

export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

export const unreadable = (why: DateFault, suggestion: string | null): DateReading => ({
  kind: 'unreadable',
  why,
  suggestion,
});

export const impossible = (suggestion: string | null): DateReading => unreadable('impossible', suggestion);

/** Codes that political science data sets use for "not known" or "does not apply". */
export const isMissingCode = (text: string): boolean =>
  /^-(?:[1-9]|[6-9]{2}|[6-9]{3}|[6-9]{4})(?:\.0+)?$/.test(text);

/** Day and month in an unknown order. */
export const AMBIGUOUS: DateReading = unreadable('ambiguous', null);

export const dateFound = (edtf: string, byOrder = false): DateReading => ({ kind: 'date', edtf, byOrder });

const two = (value: number): string => String(value).padStart(2, '0');

/** A year, month or day as EDTF. */
export function isoText(year: number, month?: number, day?: number): string {
  const monthText = month === undefined ? '' : `-${two(month)}`;
  return `${isoYear(year)}${monthText}${day === undefined ? '' : `-${two(day)}`}`;
}

/** One of the years, months or days from one to another, as an EDTF set. */
export const setOf = (first: string, last: string): DateReading => dateFound(`[${first}..${last}]`);

/** The year that two digits most likely mean: 1950 to 2049. */
export const fullYear = (twoDigits: number): number => twoDigits + (twoDigits < 50 ? 2000 : 1900);

/** Dates that programs write for "none": the day 0 of spreadsheets and of .NET, and the largest possible dates. */
const SENTINEL_DAYS = new Set(['1900-01-00', '1900-00-00', '1899-12-30', '1899-12-31', '0001-01-01']);

function isSentinel(year: number, month: number | undefined, day: number | undefined): boolean {
  if (year === 9999 || SENTINEL_DAYS.has(isoText(year, month, day))) return true;
  if (year === 0) return (month ?? 0) <= 1 && (day ?? 0) <= 1;
  return year === LAST_YEAR && (month === undefined || (month === 12 && day === 31));
}

/**
 * Reads a year, month or day given as numbers, which need not form a date. A month or day 0 is unknown: 2014-06-00 is
 * June 2014.
 */
export function readingOf(year: number, month?: number, day?: number, byOrder = false): DateReading {
  if (isSentinel(year, month, day)) return SENTINEL;
  // Two-digit years may be padded with zeros: 0024-06-17.
  if (!isYear(year)) return year > 0 && year < FIRST_YEAR ? shortYearReading(year, month, day) : NOT_A_DATE;
  if (month === undefined || (month === 0 && (day ?? 0) === 0)) return dateFound(isoText(year));
  if (month < 1 || month > 12) {
    // Day and month swapped: 2024-17-06.
    const turned =
      day !== undefined && day >= 1 && day <= 12 && month >= 1 && month <= daysInMonth(year, day);
    return impossible(turned ? isoText(year, day, month) : isoText(year));
  }
  if (day === undefined || day === 0) return dateFound(isoText(year, month));
  if (day < 1 || day > daysInMonth(year, month)) return impossible(isoText(year, month));
  return dateFound(isoText(year, month, day), byOrder);
}

/** The reading of a date whose year has only two digits: not certain, but with a suggestion. */
export function shortYearReading(year: number, month?: number, day?: number): DateReading {
  const reading = readingOf(fullYear(year), month, day);
  return reading.kind === 'date' ? unreadable('short-year', reading.edtf) : reading;
}

/** One day in the time from one date to another. */
export function rangeOf(from: DateFound, to: DateFound): DateReading {
  const byOrder = from.byOrder || to.byOrder;
  if (from.edtf === to.edtf) return dateFound(from.edtf, byOrder);
  const edtf = `[${from.edtf}..${to.edtf}]`;
  return parseEdtf(edtf) === null ? impossible(null) : dateFound(edtf, byOrder);
}
