import { dateInWords } from '../dateWords.ts';
import { type CalendarDate, calendarOf } from '../days.ts';
import { parseEdtf } from '../edtf.ts';
import type { Translate } from '../names.ts';
import type { Citable, CitedSource } from './citable.ts';

/** Year, month and day of a date, as far as known. */
type DateParts = readonly [year: number, month?: number, day?: number];

/** The parts of an EDTF date; null unless it is one certain year, month or day. */
export function datePartsOf(edtf: string): DateParts | null {
  const date = parseEdtf(edtf);
  if (!date || date.approximate || date.uncertain) return null;
  const { year, month, day }: CalendarDate = calendarOf(date.min);
  if (date.precision === 'year') return [year];
  if (date.precision === 'month') return [year, month];
  return date.precision === 'day' ? [year, month, day] : null;
}

/** The year that contains every day a date can mean; empty if there are several, or the date is not certain. */
export function yearOf(edtf: string | null): string {
  const date = edtf === null ? null : parseEdtf(edtf);
  if (!date || date.approximate || date.uncertain) return '';
  const { year } = calendarOf(date.min);
  return calendarOf(date.max).year === year ? String(year) : '';
}

/** Puts something between the parts that are not empty. */
export const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== '').join(by);

/** A date in the words of the citation's language. */
export const inWords = (edtf: string, { locale }: Citable, t: Translate): string =>
  dateInWords(edtf, t, locale);

/** "TAdviser, Cooperation …, 11 October 2024". */
export const sourceInWords = (
  { publisher, title, date, url }: CitedSource,
  citable: Citable,
  t: Translate,
): string => joined([publisher, title, date === '' ? '' : inWords(date, citable, t), url], ', ');

/** Date of the event as a note; '' if there is none. */
export const happenedInWords = (citable: Citable, t: Translate): string =>
  citable.happened === null ? '' : t('cite.happened', { date: inWords(citable.happened, citable, t) });

/** What the fields of reference managers have no place for: the date of the event, and all sources. */
export function notesOf(citable: Citable, t: Translate): readonly string[] {
  const sources = citable.source ? [citable.source, ...citable.otherSources] : [];
  const notes = [happenedInWords(citable, t), ...sources.map((each) => sourceInWords(each, citable, t))];
  return notes.filter((note) => note !== '');
}
