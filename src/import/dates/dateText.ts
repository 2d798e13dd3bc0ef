import { calendarOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { besidePlace } from './besideDate.ts';
import { boundReading } from './boundDate.ts';
import { cleanDate } from './cleanDate.ts';
import { eraYearReading, wikidataReading } from './countedFromChrist.ts';
import { intervalReading, rangeReading } from './dateRange.ts';
import type { DateOrders, DateReading } from './dateReading.ts';
import { isNoDate } from './dateWords.ts';
import { numericReading } from './numericDate.ts';
import { calendarReading } from './otherCalendars.ts';
import { EMPTY, found, isMissingCode, NOT_A_DATE, SENTINEL, unreadable } from './readings.ts';
import { thirdReading } from './thirds.ts';
import { wordedReading } from './wordedDate.ts';

/** Longer than any date; what is as long is prose. */
const LONGEST = 200;
/** Years that an atlas of agreements has. */
const [EARLIEST, LATEST] = [-9999, 2999];

/** EDTF within the years an atlas has; null for other texts. */
function edtfReading(text: string): DateReading | null {
  const date = parseEdtf(text);
  if (date === null) return null;
  // Plain days, months and years may stand for "none".
  if (date.precision !== 'season' && /^\d{4}(?:-\d\d){0,2}$/.test(text)) return null;
  const isInRange = calendarOf(date.min).year >= EARLIEST && calendarOf(date.max).year <= LATEST;
  return isInRange ? found(text) : NOT_A_DATE;
}

const ABOUT =
  /^(?:c|ca|circa|cca|approx|approximately|about|around|около|ок|примерно|приблизительно|vers|env|environ|hacia|alrededor de|um|etwa|verso(?: il)?|circa il|cerca de|por volta de|rond|omstreeks|okolo|ok|yaklasik|yaklaşık|حوالي|نحو|约|大约|約|약|~)(?:\. ?| ?(?=[\d~])| )(?=\P{P})/iu;
const ABOUT_AFTER = / ?(?:左右|前后|頃|ごろ|경|~| ?civarı)$/u;
const DOUBT = / ?(?:\(\?\)|\?)$/u;
/** What the day of a signature may be introduced by: "Signed on 12 May 2019". */
const SIGNED =
  /^(?:(?:was |were )?(?:signed|concluded|adopted|done|agreed|dated|made|initialled|initialed)(?: and (?:signed|dated|done))?|date(?: of signature)?|подписан[оаы]?|заключ[её]н[оаы]?|принят[оаы]?|от|sign[ée]e?s?|conclue?s?|adopt[ée]e?s?|firmad[oa]s?|suscrit[oa]s?|unterzeichnet|geschlossen|firmat[oa]|assinad[oa]|getekend|ondertekend|podpisan[oaey]|签署于|签订于|签于|订于|وقعت|وقع)(?:\s*[:：]\s*|\s+|(?<=于))(?:(?:on|in|le|el|am|im|il|em|op|w|dnia|в|den|في|the)\s+)?(?=.)/iu;

function without(text: string, ...patterns: readonly RegExp[]): string | null {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, ''), text);
  return rest === text ? null : rest;
}

/** EDTF with a mark of doubt; of a set each end has one. */
const marked = (edtf: string, mark: string): string =>
  edtf.startsWith('[') ? edtf.replace(/(?<=[\dX])(?=\.\.|\]|,)/g, mark) : edtf + mark;

/** A date said to be about right, or doubted: `1990~`, `1990?`, `1990%`; null for other texts. */
function qualifiedReading(text: string, orders: DateOrders): DateReading | null {
  const doubted = without(text, DOUBT);
  const about = without(doubted ?? text, ABOUT, ABOUT_AFTER);
  const rest = about ?? doubted;
  if (rest === null) return null;
  const reading = partReading(rest, orders);
  if (reading.kind !== 'date' || /[~?%]/.test(reading.edtf)) return reading;
  const mark = about === null ? '?' : doubted === null ? '~' : '%';
  return found(marked(reading.edtf, mark), reading.byOrder);
}

/** A text that is one date without doubts. */
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

/** The same for part of a text, where a number is a day of a month or a footnote before it is a spreadsheet's day. */
function partReading(text: string, orders: DateOrders): DateReading {
  const isNumber = /^\d+$/.test(text) && text.length !== 3 && text.length !== 4 && text.length !== 8;
  return isNumber ? NOT_A_DATE : plainReading(text, orders);
}

const isUnknown = (reading: DateReading): boolean =>
  reading.kind === 'unreadable' && reading.why === 'not-a-date';

const BETWEEN_DATES = /\s*[;|\n]\s*|\s*[,、،]\s+|\s+(?:and|и|et|y|und|e|en|&|と)\s+|、/iu;

/** Digits, and characters that count: every date has some, but a century in Roman numerals. */
const COUNTS = /[\d〇一二三四五六七八九十元]|\p{Nd}/u;
/** Words for a century, which may stand without digits. */
const CENTURY =
  /centur|век|в\.|столет|століт|si[eè]cle|siglo|s[eé]c|jahrh|jh|eeuw|wiek|y[uü]zy|世|세기|القرن/iu;
/** No date has more words, and none has more than a few without a year of three digits. */
const [MOST_WORDS, FEW_WORDS] = [10, 3];

/** Whether a text cannot be a date, told without trying all ways to read it: most cells of a table are none. */
function isProse(text: string): boolean {
  const named = CENTURY.test(text);
  if (!COUNTS.test(text) && !named) return true;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words > MOST_WORDS || (words > FEW_WORDS && !named && !/\d{3}/.test(text));
}

/** Two dates or more in one cell: the first may be meant. null for other texts. */
function severalReading(text: string, orders: DateOrders): DateReading | null {
  const parts = text.split(BETWEEN_DATES, 12).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.some((part) => !COUNTS.test(part))) return null;
  const readings = parts.map((part) => partReading(cleanDate(part), orders));
  const [first] = readings;
  if (
    !first ||
    readings.some((each) => each.kind !== 'date' && (each.kind !== 'unreadable' || isUnknown(each)))
  )
    return null;
  return unreadable('several', first.kind === 'date' ? first.edtf : null);
}

const WRITTEN_DAY =
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}\.? (?:de |of )?\p{L}{3,12}\.? (?:de )?\d{4}(?!\d)|\p{L}{3,12} \d{1,2}, \d{4}(?!\d)/gu;

/** Prose with one day in it: the day may be meant. */
function mentioned(text: string, orders: DateOrders): DateReading {
  const [first = '', ...more] = text.split(/\s*[;|\n]\s*/, 3);
  const reading = more.length > 0 ? partReading(cleanDate(first), orders) : NOT_A_DATE;
  if (reading.kind === 'date') return unreadable('not-a-date', reading.edtf);
  const days = new Set(text.match(WRITTEN_DAY));
  const [day = ''] = days;
  const only = days.size === 1 ? plainReading(cleanDate(day), orders) : NOT_A_DATE;
  return unreadable('not-a-date', only.kind === 'date' ? only.edtf : null);
}

/** What a clean text says, by every way of saying it; null where none fits. */
function knownReading(clean: string, orders: DateOrders): DateReading | null {
  const read = (part: string) => partReading(part, orders);
  const ways = [
    () => plainReading(clean, orders),
    () => rangeReading(clean, read),
    () => qualifiedReading(clean, orders),
    () => boundReading(clean, read),
    () => severalReading(clean, orders),
  ];
  for (const way of ways) {
    const reading = way();
    if (reading && !isUnknown(reading)) return reading;
  }
  return null;
}

/** What a text says as a date; see `readDate`. */
export function dateOfText(text: string, orders: DateOrders): DateReading {
  const trimmed = text.trim();
  if (trimmed === '') return EMPTY;
  if (text.length > LONGEST) return NOT_A_DATE;
  const exact =
    isNoDate(trimmed) || isMissingCode(trimmed)
      ? SENTINEL
      : (wikidataReading(trimmed) ?? edtfReading(trimmed) ?? intervalReading(trimmed));
  if (exact) return exact;
  const clean = cleanDate(text);
  if (clean === '') return SENTINEL;
  if (isProse(clean)) return mentioned(trimmed, orders);
  const known = knownReading(clean, orders);
  if (known) return known;
  const placed = besidePlace(trimmed);
  const dated = placed === null ? null : knownReading(cleanDate(placed), orders);
  if (dated) return dated;
  const unsigned = without(clean, SIGNED);
  const signed = unsigned === null ? null : plainReading(unsigned, orders);
  if (signed && !isUnknown(signed)) return signed;
  return /^\d{1,8}$/.test(clean)
    ? NOT_A_DATE
    : ((/[;|\n]/.test(trimmed) ? severalReading(trimmed, orders) : null) ?? mentioned(trimmed, orders));
}
