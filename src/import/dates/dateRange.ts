import { parseEdtfInterval } from '../../core/edtf.ts';
import type { DateReading } from './dateReading.ts';
import { AMBIGUOUS, rangeOf, unreadable } from './readings.ts';

type Read = (text: string) => DateReading;

/** More dashes than two dates can have. */
const MOST_DASHES = 7;
const WORDS =
  / (?:to|until|till|through|до|по|au|bis|hasta|al|fino al|ate|até|tot|t\/m|do) | ?(?:至|到|~|から|부터) ?/u;
const OPENERS = /^(?:from|с|со|du|vom|von|desde|del|dal|van|od|从|自)(?: |(?<=[从自]))/iu;
const CLOSERS = / ?(?:止|まで|까지)$/u;

/** "Between" in many languages, with the word that stands between the two dates. */
const BETWEEN =
  /^(?:between|between the|между|entre|zwischen|tra|fra|tussen|miedzy|między|介于|بين) ?(.+?)(?: (?:and|и|et|y|e|und|en|a|i) | ?(?:与|和|至|及|و) ?)(.+?) ?(?:之间)?$/iu;
const BETWEEN_AFTER = /^(.+?) ?(?:与|和|至|及) ?(.+?) ?之间$/u;

/** Where a dash may part two dates: those with spaces first, then any. */
function cutsOf(text: string): (readonly [string, string])[] {
  const between = BETWEEN.exec(text) ?? (text.endsWith('之间') ? BETWEEN_AFTER.exec(text) : null);
  if (between) return [[between[1] ?? '', between[2] ?? '']];
  const word = WORDS.exec(text);
  if (word) return [[text.slice(0, word.index), text.slice(word.index + word[0].length)]];
  const spaced = text.split(' - ');
  if (spaced.length === 2) return [[spaced[0] ?? '', spaced[1] ?? '']];
  const dashes = [...text.matchAll(/-/g)].map((match) => match.index);
  if (dashes.length > MOST_DASHES) return [];
  return dashes.map((at) => [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const);
}

/** What a first date may leave out because the second says it: "8" before "10 June 2017", "May" before "June 2017". */
function completed(from: string, to: string): string[] {
  const year = /\d{4}$/.exec(to)?.[0];
  if (year === undefined || from === '') return [];
  if (!/^\d{1,2}\.?$/.test(from))
    return [`${from} ${year}`, `${from.replace(/[./]$/, '')}${to.at(-5)}${year}`];
  const day = Number.parseInt(from, 10);
  return /^\d{1,2}(?!\d)/.test(to) ? [to.replace(/^\d{1,2}/, String(day))] : [];
}

/** A date, or what only an order of day and month makes one. */
const mayBeDate = (reading: DateReading): boolean =>
  reading.kind === 'date' ||
  (reading.kind === 'unreadable' && reading.why === 'ambiguous' && reading.suggestion === null);

function rangeBetween(start: DateReading, end: DateReading): DateReading | null {
  if (start.kind === 'date' && end.kind === 'date') return rangeOf(start, end);
  if (start.kind === 'date' && end.kind === 'sentinel') return unreadable('interval', start.edtf);
  return mayBeDate(start) && mayBeDate(end) ? AMBIGUOUS : null;
}

/** "June 8-10, 2017": two days before a year. */
function daysOfMonth(text: string, read: Read): DateReading | null {
  const [, month, from, to, year] = /^(\p{L}+\.?) (\d{1,2}) ?- ?(\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
  if (month === undefined) return null;
  const [first, last] = [read(`${month} ${from} ${year}`), read(`${month} ${to} ${year}`)];
  return first.kind === 'date' && last.kind === 'date' ? rangeOf(first, last) : null;
}

/**
 * The time from one date to another, read as one day of it; null for other texts. An end that stands for "for ever"
 * leaves the start to be suggested.
 * @param text clean
 * @param read reads a text that is no range
 */
export function rangeReading(text: string, read: Read): DateReading | null {
  const days = daysOfMonth(text, read);
  if (days) return days;
  for (const [left, right] of cutsOf(text)) {
    const from = left.replace(OPENERS, '').trim();
    const to = right.replace(CLOSERS, '').trim();
    const start = [from, ...completed(from, to)].map(read).find(mayBeDate);
    const range = start && rangeBetween(start, read(to));
    if (range) return range;
  }
  return null;
}

/** An EDTF interval where a date should be: its start may be meant; null for other texts. */
export function intervalReading(text: string): DateReading | null {
  if (!text.includes('/')) return null;
  const interval = parseEdtfInterval(text);
  if (!interval) return null;
  return unreadable('interval', typeof interval.start === 'string' ? null : text.slice(0, text.indexOf('/')));
}
