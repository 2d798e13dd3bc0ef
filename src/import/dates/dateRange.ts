import { type Day, shortestEnd, shortestStart } from '../../core/days.ts';
import { parseEdtf, parseEdtfInterval } from '../../core/edtf.ts';
import {
  AMBIGUOUS,
  type DateReading,
  dateFound,
  type PartReader,
  rangeOf,
  unreadable,
} from './dateReading.ts';
import { foldWord } from './dateWords.ts';

/** Most dashes that two dates can have. */
const MAX_DASHES = 7;
const WORDS =
  / (?:to|until|till|through|до|по|au|bis|hasta|al|fino al|ate|até|tot|t\/m|do) | ?(?:至|到|~|から|부터) ?/u;
const OPENERS = /^(?:from|с|со|du|vom|von|desde|del|dal|van|od|从|自)(?: |(?<=[从自]))/iu;
const CLOSERS = / ?(?:止|まで|까지)$/u;

/** "Between" in many languages, with the word for "and" between the two dates. */
const BETWEEN =
  /^(?:between|between the|между|entre|zwischen|tra|fra|tussen|miedzy|między|介于|بين) ?(.+?)(?: (?:and|и|et|y|e|und|en|a|i) | ?(?:与|和|至|及|و) ?)(.+?) ?(?:之间)?$/iu;
const BETWEEN_AFTER = /^(.+?) ?(?:与|和|至|及) ?(.+?) ?之间$/u;

/** Places where a dash may separate two dates: dashes with spaces first, then all others. */
function cutsOf(text: string): (readonly [string, string])[] {
  const between = BETWEEN.exec(text) ?? (text.endsWith('之间') ? BETWEEN_AFTER.exec(text) : null);
  if (between) return [[between[1] ?? '', between[2] ?? '']];
  const word = WORDS.exec(text);
  if (word) return [[text.slice(0, word.index), text.slice(word.index + word[0].length)]];
  const spaced = text.split(' - ');
  if (spaced.length === 2) return [[spaced[0] ?? '', spaced[1] ?? '']];
  const dashes = [...text.matchAll(/-/g)].map((match) => match.index);
  if (dashes.length > MAX_DASHES) return [];
  return dashes.map((at) => [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const);
}

/**
 * Variants of a first date, completed with what the second says: "8" before "10 June 2017", "May" before "June 2017".
 */
function completed(from: string, to: string): string[] {
  const year = /\d{4}$/.exec(to)?.[0];
  if (year === undefined || from === '') return [];
  if (!/^\d{1,2}\.?$/.test(from))
    return [`${from} ${year}`, `${from.replace(/[./]$/, '')}${to.at(-5)}${year}`];
  const day = Number.parseInt(from, 10);
  return /^\d{1,2}(?!\d)/.test(to) ? [to.replace(/^\d{1,2}/, String(day))] : [];
}

/** Whether a reading is a date, or becomes one once the order of day and month is known. */
const mayBeDate = (reading: DateReading): boolean =>
  reading.kind === 'date' ||
  (reading.kind === 'unreadable' && reading.why === 'ambiguous' && reading.suggestion === null);

function rangeBetween(start: DateReading, end: DateReading): DateReading | null {
  if (start.kind === 'date' && end.kind === 'date') return rangeOf(start, end);
  if (start.kind === 'date' && end.kind === 'sentinel') return unreadable('interval', start.edtf);
  return mayBeDate(start) && mayBeDate(end) ? AMBIGUOUS : null;
}

/** "June 8-10, 2017": two days, followed by the year. */
function daysOfMonth(text: string, read: PartReader): DateReading | null {
  const [, month, from, to, year] = /^(\p{L}+\.?) (\d{1,2}) ?- ?(\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
  if (month === undefined) return null;
  const [first, last] = [read(`${month} ${from} ${year}`), read(`${month} ${to} ${year}`)];
  return first.kind === 'date' && last.kind === 'date' ? rangeOf(first, last) : null;
}

/**
 * The time from one date to another, read as one day within it; null for other texts. If the end stands for "for ever",
 * the start is only suggested.
 * @param text cleaned text
 * @param read reads a text that isn't a range
 */
export function rangeReading(text: string, read: PartReader): DateReading | null {
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

/** An EDTF interval where a date is expected: its start may be meant; null for other texts. */
export function intervalReading(text: string): DateReading | null {
  if (!text.includes('/')) return null;
  const interval = parseEdtfInterval(text);
  if (!interval) return null;
  return unreadable('interval', typeof interval.start === 'string' ? null : text.slice(0, text.indexOf('/')));
}

/** `before` and `after` exclude the date itself; `by` and `from` include it. */
type Side = 'before' | 'by' | 'after' | 'from';

const FIRST: Readonly<Record<Side, RegExp>> = {
  by: /^(?:by|until|till|up to|no later than|not later than|не позднее|не позже|jusqu['’ ]?en|jusqu['’ ]?au|au plus tard(?: en)?|hasta|bis|spatestens|fino al?|entro il|ate|tot|uiterlijk|do|≤|<=) ?(?:the |end of )?/u,
  before:
    /^(?:before|prior to|earlier than|pre|до|ранее|раньше|перед|avant|antes del?|antes do|vor|prima del?|prima di|voor|przed|قبل|<) ?-?/u,
  from: /^(?:not before|no earlier than|not earlier than|не ранее|не раньше|≥|>=) ?/u,
  after:
    /^(?:after|later than|post|после|позднее|позже|apres|despues del?|depois de|nach|dopo(?: il)?|na|po|بعد|>) ?-?/u,
};
const LAST: Readonly<Record<Side, RegExp>> = {
  by: /(?:以前|为止|まで| ?이전| or (?:earlier|before)| oder fruher| ou avant| или ранее| или раньше)$/u,
  before: /(?:之前|前|'?[dt][ae]n once)$/u,
  from: /(?:以降|以後|以后| ?이후| or (?:later|after)| oder spater| ou apres| или позднее| или позже)$/u,
  after: /(?:之后|之後|'?[dt][ae]n sonra)$/u,
};

const BOUNDS = [FIRST, LAST].flatMap((words) => Object.entries(words) as [Side, RegExp][]);

const previous = (day: Day) => shortestEnd((day - 1) as Day);
const next = (day: Day) => shortestStart((day + 1) as Day);

function bounded(side: Side, edtf: string): DateReading | null {
  const date = parseEdtf(edtf);
  // A set or an approximate date can't be a bound.
  if (!date || date.precision === 'one-of' || date.approximate || date.uncertain) return null;
  if (side === 'before') return dateFound(`[..${previous(date.min)}]`);
  if (side === 'by') return dateFound(`[..${shortestEnd(date.max)}]`);
  return dateFound(side === 'after' ? `[${next(date.max)}..]` : `[${shortestStart(date.min)}..]`);
}

/**
 * "Before 1950", "after May 1951", "by 1950" and the like as a set that is open on one side: `[..1949]`; null for other
 * texts.
 * @param read reads the date that is the bound
 */
export function boundReading(text: string, read: PartReader): DateReading | null {
  const folded = foldWord(text);
  for (const [side, pattern] of BOUNDS) {
    const rest = folded.replace(pattern, '').trim();
    if (rest === folded || rest === '') continue;
    const reading = read(rest);
    if (reading.kind === 'unreadable' && reading.why === 'ambiguous') return reading;
    const bound = reading.kind === 'date' ? bounded(side, reading.edtf) : null;
    if (bound) return bound;
  }
  return null;
}
