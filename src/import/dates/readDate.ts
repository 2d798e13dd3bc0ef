import { calendarOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Cell } from '../read/table.ts';
import { besidePlace, cleanDate } from './cleanDate.ts';
import { eraYearReading, wikidataReading } from './commonEra.ts';
import { boundReading, intervalReading, rangeReading } from './dateRange.ts';
import {
  type DateOrders,
  type DateReading,
  dateFound,
  EMPTY,
  isMissingCode,
  isoText,
  isYear,
  NO_ORDERS,
  NOT_A_DATE,
  SENTINEL,
  unreadable,
} from './dateReading.ts';
import { isNoDate } from './dateWords.ts';
import { digitsReading, numericReading, serialReading } from './numericDate.ts';
import { calendarReading } from './otherCalendars.ts';
import { thirdReading } from './periods.ts';
import { wordedReading } from './wordedDate.ts';

/** Longer than any date; a longer text is prose. */
const MAX_LENGTH = 200;
/** Range of years that the atlas allows. */
const [EARLIEST, LATEST] = [-9999, 2999];

/** EDTF within the years the atlas allows; null for other texts. */
function edtfReading(text: string): DateReading | null {
  const date = parseEdtf(text);
  if (date === null) return null;
  // Plain days, months and years may stand for "none", so they are not accepted here.
  if (date.precision !== 'season' && /^\d{4}(?:-\d\d){0,2}$/.test(text)) return null;
  const isInRange = calendarOf(date.min).year >= EARLIEST && calendarOf(date.max).year <= LATEST;
  return isInRange ? dateFound(text) : NOT_A_DATE;
}

const ABOUT =
  /^(?:c|ca|circa|cca|approx|approximately|about|around|около|ок|примерно|приблизительно|vers|env|environ|hacia|alrededor de|um|etwa|verso(?: il)?|circa il|cerca de|por volta de|rond|omstreeks|okolo|ok|yaklasik|yaklaşık|حوالي|نحو|约|大约|約|약|~)(?:\. ?| ?(?=[\d~])| )(?=\P{P})/iu;
const ABOUT_AFTER = / ?(?:左右|前后|頃|ごろ|경|~| ?civarı)$/u;
const DOUBT = / ?(?:\(\?\)|\?)$/u;
/** Words that may introduce the day of a signature: "Signed on 12 May 2019". */
const SIGNED =
  /^(?:(?:was |were )?(?:signed|concluded|adopted|done|agreed|dated|made|initialled|initialed)(?: and (?:signed|dated|done))?|date(?: of signature)?|подписан[оаы]?|заключ[её]н[оаы]?|принят[оаы]?|от|sign[ée]e?s?|conclue?s?|adopt[ée]e?s?|firmad[oa]s?|suscrit[oa]s?|unterzeichnet|geschlossen|firmat[oa]|assinad[oa]|getekend|ondertekend|podpisan[oaey]|签署于|签订于|签于|订于|وقعت|وقع)(?:\s*[:：]\s*|\s+|(?<=于))(?:(?:on|in|le|el|am|im|il|em|op|w|dnia|в|den|في|the)\s+)?(?=.)/iu;

function without(text: string, ...patterns: readonly RegExp[]): string | null {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, ''), text);
  return rest === text ? null : rest;
}

/** EDTF with a mark for doubt; in a set, each end gets one. */
const marked = (edtf: string, mark: string): string =>
  edtf.startsWith('[') ? edtf.replace(/(?<=[\dX])(?=\.\.|\]|,)/g, mark) : edtf + mark;

/** A date marked as approximate or doubtful: `1990~`, `1990?`, `1990%`; null for other texts. */
function qualifiedReading(text: string, orders: DateOrders): DateReading | null {
  const doubted = without(text, DOUBT);
  const about = without(doubted ?? text, ABOUT, ABOUT_AFTER);
  const rest = about ?? doubted;
  if (rest === null) return null;
  const reading = partReading(rest, orders);
  if (reading.kind !== 'date' || /[~?%]/.test(reading.edtf)) return reading;
  const mark = about === null ? '?' : doubted === null ? '~' : '%';
  return dateFound(marked(reading.edtf, mark), reading.byOrder);
}

/** Reads a text that is one date without marks of doubt. */
function plainReading(text: string, orders: DateOrders): DateReading {
  if (isNoDate(text)) return SENTINEL;
  const read = (part: string) => partReading(part, orders);
  return (
    edtfReading(text) ??
    numericReading(text, orders) ??
    wordedReading(text) ??
    eraYearReading(text, read) ??
    calendarReading(text, read) ??
    thirdReading(text, read) ??
    NOT_A_DATE
  );
}

/**
 * The same for a part of a text, in which a number is more likely a day of the month or a footnote than a spreadsheet's
 * day number.
 */
function partReading(text: string, orders: DateOrders): DateReading {
  const isNumber = /^\d+$/.test(text) && text.length !== 3 && text.length !== 4 && text.length !== 8;
  return isNumber ? NOT_A_DATE : plainReading(text, orders);
}

/** The reading, unless it only says that the text isn't a date; then null. */
const known = (reading: DateReading | null): DateReading | null =>
  reading?.kind === 'unreadable' && reading.why === 'not-a-date' ? null : reading;

const BETWEEN_DATES = /\s*[;|\n]\s*|\s*[,、،]\s+|\s+(?:and|и|et|y|und|e|en|&|と)\s+|、/iu;

/** Digits and number characters: every date has some, except a century in Roman numerals. */
const COUNTS = /[\d〇一二三四五六七八九十元]|\p{Nd}/u;
/** Words for a century, which can occur without digits. */
const CENTURY =
  /centur|век|в\.|столет|століт|si[eè]cle|siglo|s[eé]c|jahrh|jh|eeuw|wiek|y[uü]zy|世|세기|القرن/iu;
/** Most words in a date, and most in one without a year of three or more digits. */
const [MAX_WORDS, FEW_WORDS] = [10, 3];

/** Whether a text can't be a date, found without trying all ways to read it: most cells of a table are not dates. */
function isProse(text: string): boolean {
  const named = CENTURY.test(text);
  if (!COUNTS.test(text) && !named) return true;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words > MAX_WORDS || (words > FEW_WORDS && !named && !/\d{3}/.test(text));
}

/** Two or more dates in one cell: the first may be meant. Null for other texts. */
function severalReading(text: string, orders: DateOrders): DateReading | null {
  const parts = text.split(BETWEEN_DATES, 12).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.some((part) => !COUNTS.test(part))) return null;
  const readings = parts.map((part) => partReading(cleanDate(part), orders));
  const [first] = readings;
  const mayBeDate = ({ kind }: DateReading) => kind === 'date' || kind === 'unreadable';
  if (!first || !readings.every((each) => known(each) !== null && mayBeDate(each))) return null;
  return unreadable('several', first.kind === 'date' ? first.edtf : null);
}

const WRITTEN_DAY =
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}\.? (?:de |of )?\p{L}{3,12}\.? (?:de )?\d{4}(?!\d)|\p{L}{3,12} \d{1,2}, \d{4}(?!\d)/gu;

/** Prose that contains one day: that day may be meant. */
function mentioned(text: string, orders: DateOrders): DateReading {
  const [first = '', ...more] = text.split(/\s*[;|\n]\s*/, 3);
  const reading = more.length > 0 ? partReading(cleanDate(first), orders) : NOT_A_DATE;
  if (reading.kind === 'date') return unreadable('not-a-date', reading.edtf);
  const days = new Set(text.match(WRITTEN_DAY));
  const [day = ''] = days;
  const only = days.size === 1 ? plainReading(cleanDate(day), orders) : NOT_A_DATE;
  return unreadable('not-a-date', only.kind === 'date' ? only.edtf : null);
}

/** Tries every known way to read a cleaned text; null if none fits. */
function knownReading(clean: string, orders: DateOrders): DateReading | null {
  const read = (part: string) => partReading(part, orders);
  return (
    known(plainReading(clean, orders)) ??
    known(rangeReading(clean, read)) ??
    known(qualifiedReading(clean, orders)) ??
    known(boundReading(clean, read)) ??
    known(severalReading(clean, orders))
  );
}

/** Reads a text as a date. */
function wordsReading(text: string, orders: DateOrders): DateReading {
  const trimmed = text.trim();
  if (trimmed === '') return EMPTY;
  if (text.length > MAX_LENGTH) return NOT_A_DATE;
  const exact =
    isNoDate(trimmed) || isMissingCode(trimmed)
      ? SENTINEL
      : (wikidataReading(trimmed) ?? edtfReading(trimmed) ?? intervalReading(trimmed));
  if (exact) return exact;
  const clean = cleanDate(text);
  if (clean === '') return SENTINEL;
  if (isProse(clean)) return mentioned(trimmed, orders);
  const placed = besidePlace(trimmed);
  const unsigned = without(clean, SIGNED);
  const reading =
    knownReading(clean, orders) ??
    (placed === null ? null : knownReading(cleanDate(placed), orders)) ??
    (unsigned === null ? null : known(plainReading(unsigned, orders)));
  if (reading) return reading;
  if (/^\d{1,8}$/.test(clean)) return NOT_A_DATE;
  return (/[;|\n]/.test(trimmed) ? severalReading(trimmed, orders) : null) ?? mentioned(trimmed, orders);
}

/** `YYYY-MM-DD`, for a day that every month has, with or without a time: the form of most texts. */
const ORDINARY_DAY =
  /^((?!2999)[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function textReading(text: string, orders: DateOrders): DateReading {
  const day = ORDINARY_DAY.exec(text)?.[1];
  return day === undefined ? wordsReading(text, orders) : dateFound(day);
}

/** A year before our era, counted with or without a year 0, or a code for "not known" such as -9 and -99. */
function negativeReading(value: number): DateReading {
  if (isMissingCode(String(value))) return SENTINEL;
  return Number.isInteger(value) && value <= -100 && value > -10_000
    ? unreadable('unclear', isoText(value + 1))
    : NOT_A_DATE;
}

function numberReading(value: number): DateReading {
  if (!Number.isFinite(value)) return NOT_A_DATE;
  if (value < 0) return negativeReading(value);
  if (Number.isInteger(value)) return value > 1e8 ? NOT_A_DATE : digitsReading(String(value));
  // A day and its time; a small number with a fraction is not a date.
  return isYear(Math.floor(value)) || value < 3000 ? NOT_A_DATE : serialReading(value);
}

function listReading(items: readonly string[], orders: DateOrders): DateReading {
  const [first, ...more] = items.filter((item) => item.trim() !== '');
  if (first === undefined) return EMPTY;
  const reading = textReading(first, orders);
  if (more.length === 0) return reading;
  return reading.kind === 'date' ? unreadable('several', reading.edtf) : reading;
}

/**
 * Reads a cell as a date: EDTF, ISO 8601 with or without a time, numbers in the usual orders, month names in many
 * languages, East Asian dates (also by era), seasons and other parts of years, decades, centuries, ranges, bounds,
 * years before our era, and the day numbers of spreadsheets. Never throws; never shifts a day by a time zone; never
 * guesses a century or an order of day and month.
 * @param orders orders of day and month, used if the cell itself does not show the order
 */
export function readDate(cell: Cell | undefined, orders: DateOrders = NO_ORDERS): DateReading {
  if (typeof cell === 'string') return textReading(cell, orders);
  if (cell === null || cell === undefined) return EMPTY;
  if (typeof cell === 'number') return numberReading(cell);
  return typeof cell === 'boolean' ? NOT_A_DATE : listReading(cell, orders);
}
