import { calendarOf, type Day, dayOf, daysInMonth } from './days.ts';
import { type EdtfDate, type EdtfInterval, parseEdtf, parseEdtfInterval } from './edtf.ts';
import type { Translate } from './names.ts';
import type { DaySpan } from './viewState.ts';

const MILLISECONDS = 86_400_000;

/** The locale for Intl; "en" becomes "en-GB", which puts the day before the month, as in dates of treaties. */
export const intlLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayOfMonth: { day: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  monthOfYear: { month: 'long' },
  year: { year: 'numeric' },
  monthTick: { month: 'short' },
  dayTick: { day: 'numeric', month: 'short' },
  monthAndYearTick: { month: 'short', year: 'numeric' },
  dayAndYearTick: { day: 'numeric', month: 'short', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayFormat = keyof typeof FORMATS;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Days before this are shown with their era, since "500" could be read as 500 AD. */
const ERA_BEGINS = dayOf(1, 1, 1);

/** A day in words, in the given form and language; a plain calendar date, independent of the reader's time zone. */
export function formatDay(day: Day, format: DayFormat, locale: string): string {
  const needsEra = day < ERA_BEGINS && 'year' in FORMATS[format];
  const key = `${locale} ${format} ${needsEra}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(intlLocale(locale), {
      ...FORMATS[format],
      ...(needsEra ? { era: 'short' } : {}),
      timeZone: 'UTC',
    });
  formatters.set(key, formatter);
  return formatter.format(day * MILLISECONDS);
}

/** A year as people say it: "2024", "843", "500 BC". Leaves out the word for "year" that some languages add. */
export const yearInWords = (year: number, locale: string): string =>
  year > 0 ? String(year) : formatDay(dayOf(year, 1, 1), 'year', locale).replace(/年$/, '');

/** The known end of an open set, at its own precision: a day, a month, a year or a span of years. */
function boundInWords({ min, max }: EdtfDate, t: Translate, locale: string): string {
  const [a, b] = [calendarOf(min), calendarOf(max)];
  const isMonth = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (min === max) return formatDay(min, 'day', locale);
  if (isMonth && a.year === b.year && a.month === b.month) return formatDay(min, 'month', locale);
  if (isMonth && a.year === b.year && b.month - a.month === 11) return formatDay(min, 'year', locale);
  return t('date.years', { start: yearInWords(a.year, locale), end: yearInWords(b.year, locale) });
}

/** Languages that put shared date parts first, so that the later end of a range leaves them out: "2020年3月3日至5月5日". */
const SHARED_FIRST = new Set(['zh']);

/** Both ends of a range within one year, with shared parts written once. */
function endsInYear(
  { min, precision }: Pick<EdtfDate, 'min' | 'precision'>,
  { max }: Pick<EdtfDate, 'max'>,
  isOneMonth: boolean,
  locale: string,
): { readonly start: string; readonly end: string } {
  const whole = precision === 'day' ? 'day' : 'month';
  const short = isOneMonth ? 'dayOfMonth' : 'dayAndMonth';
  if (SHARED_FIRST.has(locale))
    return {
      start: formatDay(min, whole, locale),
      end: formatDay(max, whole === 'day' ? short : 'monthTick', locale),
    };
  return {
    start: formatDay(min, whole === 'day' ? short : 'monthOfYear', locale),
    end: formatDay(max, whole, locale),
  };
}

/** Both ends of a range of days, with shared parts written once: "21 and 30 September 2022". */
function rangeEnds(min: Day, max: Day, locale: string): { readonly start: string; readonly end: string } {
  const [a, b] = [calendarOf(min), calendarOf(max)];
  if (a.year !== b.year) return { start: formatDay(min, 'day', locale), end: formatDay(max, 'day', locale) };
  return endsInYear({ min, precision: 'day' }, { max }, a.month === b.month, locale);
}

/**
 * A period from one date through another, both EDTF, in words: "2017 to 2024", "March to May 2020", "1 to 31 December
 * 2020"; a single date if both ends are the same.
 */
export function periodInWords(from: string, to: string, t: Translate, locale: string): string {
  const [start, end] = [dateInWords(from, t, locale), dateInWords(to, t, locale)];
  if (start === end) return start;
  const [first, last] = [parseEdtf(from), parseEdtf(to)];
  const isPlain = first && last && !/[^\d-]/.test(from + to) && first.min <= last.max;
  if (!isPlain || first.precision !== last.precision || !/^(day|month)$/.test(first.precision))
    return t('span.period', { start, end });
  const [a, b] = [calendarOf(first.min), calendarOf(last.max)];
  if (a.year !== b.year) return t('span.period', { start, end });
  const isOneMonth = a.month === b.month;
  return t(isOneMonth ? 'span.days' : 'span.period', endsInYear(first, last, isOneMonth, locale));
}

function bareDate(date: EdtfDate, t: Translate, locale: string): string {
  const { min, max, precision, open } = date;
  if (open !== undefined)
    return t(open === 'before' ? 'date.openBefore' : 'date.openAfter', {
      date: boundInWords(date, t, locale),
    });
  const { year } = calendarOf(min);
  if (precision === 'day') return formatDay(min, 'day', locale);
  if (precision === 'month') return formatDay(min, 'month', locale);
  if (precision === 'one-of') return t('date.oneDayBetween', rangeEnds(min, max, locale));
  if (precision === 'season')
    return t('date.season', { month: calendarOf(min).month, year: yearInWords(year, locale) });
  if (precision === 'year') return formatDay(min, 'year', locale);
  return t('date.years', {
    start: yearInWords(year, locale),
    end: yearInWords(calendarOf(max).year, locale),
  });
}

function qualified(date: EdtfDate, t: Translate, locale: string): string {
  const text = bareDate(date, t, locale);
  if (date.approximate && date.uncertain) return t('date.aboutUncertain', { date: text });
  if (date.approximate) return t('date.about', { date: text });
  return date.uncertain ? t('date.uncertain', { date: text }) : text;
}

/** An EDTF date in words: "17 June 2024", "June 2022", "one day between 21 and 30 September 2022"; "No date" for none. */
export function dateInWords(edtf: string | undefined, t: Translate, locale: string): string {
  if (edtf === undefined) return t('date.none');
  const date = parseEdtf(edtf);
  return date ? qualified(date, t, locale) : edtf;
}

/** Precision of an EDTF date in words: "exact day", "month", "one day of a range"; empty if there is no date. */
export function precisionInWords(edtf: string | undefined, t: Translate): string {
  const date = edtf === undefined ? null : parseEdtf(edtf);
  return date ? t(`precision.${date.precision}`) : '';
}

function intervalWords({ start, end }: EdtfInterval, t: Translate, locale: string): string {
  const from = typeof start === 'string' ? null : qualified(start, t, locale);
  const to = typeof end === 'string' ? null : qualified(end, t, locale);
  if (from === null)
    return t(start === 'open' ? 'validity.until' : 'validity.toUnknownStart', { end: to ?? '' });
  if (to === null) return t(end === 'open' ? 'validity.openEnd' : 'validity.unknownEnd', { start: from });
  return t('validity.span', { start: from, end: to });
}

/** An EDTF interval in words: "2024 to 2026", "until 2035; the start is not stated". */
export function intervalInWords(edtf: string, t: Translate, locale: string): string {
  const interval = parseEdtfInterval(edtf);
  return interval ? intervalWords(interval, t, locale) : edtf;
}

/** The years of a span: "1996 to 2024", or "2017" for one. */
export function yearsInWords({ min, max }: DaySpan, t: Translate, locale: string): string {
  const [start = '', end = ''] = [min, max].map((day) => yearInWords(calendarOf(day).year, locale));
  return start === end ? start : t('span.years', { start, end });
}
