import { calendarOf, type Day, dayOf, isoOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import {
  type DateReading,
  dateFound,
  isoText,
  type PartReader,
  readingOf,
  setOf,
  unreadable,
} from './dateReading.ts';

/** Years between the Buddhist era as counted in Thailand and the Gregorian calendar. */
const BUDDHIST = 543;

/** The first of Muharram in year 1 of the Hijra, in the civil calendar: 19 July 622, Gregorian. */
const HIJRA = dayOf(622, 7, 19);

/**
 * The day of an Islamic date by the civil (tabular) rule: months of 30 and 29 days in turn, eleven leap years in
 * thirty. The real calendar depends on sighting the moon, so a day may be off by one or two.
 */
export function islamicDay(year: number, month: number, day: number): Day {
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) - 1;
  return (HIJRA + days) as Day;
}

const monthOf = (day: Day): string => isoOf(day).slice(0, -3);

/** Most days by which the calculation may be off. */
const DOUBT = 2;

/** The Gregorian months in which a year or month of the Hijra may lie. */
function hijriReading(year: number, month: number | undefined, day: number | undefined): DateReading | null {
  if (month !== undefined && (month < 1 || month > 12 || (day ?? 1) > 30)) return null;
  if (month !== undefined && day !== undefined && day > 0)
    return dateFound(`${isoOf(islamicDay(year, month, day))}~`);
  const first = islamicDay(year, month ?? 1, 1);
  const after =
    month === undefined || month === 12 ? islamicDay(year + 1, 1, 1) : islamicDay(year, month + 1, 1);
  return setOf(monthOf((first - DOUBT) as Day), monthOf((after + DOUBT - 1) as Day));
}

const BUDDHIST_WORD = /(?:พ\.? ?ศ\.?|(?<![\p{L}])b\.? ?e\.?(?![\p{L}])|佛历|佛曆|พุทธศักราช)/iu;
const HIJRI_AFTER =
  /^(\d{3,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)? ?(?:ه|هـ|هجري|هجرية|a\.? ?h\.?|h)\.?$/iu;
const HIJRI_BEFORE = /^(?:a\.? ?h\.?|هـ?) ?(\d{3,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/iu;

/** A Gregorian date whose year is moved from the Buddhist era; null if that isn't a date. */
export function fromBuddhist(edtf: string): string | null {
  const [, year = '', rest = ''] = /^(\d{4})((?:-\d\d){0,2})$/.exec(edtf) ?? [];
  return year === '' ? null : `${isoText(Number(year) - BUDDHIST)}${rest}`;
}

/**
 * Dates that name another calendar: the Buddhist era ("พ.ศ. 2565") and the Hijra ("1443 هـ", "AH 1443"); null for other
 * texts.
 * @param read reads the text without the name of the calendar
 */
export function calendarReading(text: string, read: PartReader): DateReading | null {
  const plain = text.replace(BUDDHIST_WORD, ' ').replace(/\s+/g, ' ').trim();
  if (plain !== text) {
    const reading = read(plain);
    const edtf = reading.kind === 'date' ? fromBuddhist(reading.edtf) : null;
    return edtf === null ? null : dateFound(edtf);
  }
  const match = HIJRI_AFTER.exec(text) ?? HIJRI_BEFORE.exec(text);
  const [year, month, day] = (match ?? []).slice(1).map(chineseNumber);
  return year === undefined ? null : hijriReading(year, month, day);
}

/** A date more than this many years ahead is from another calendar, or a filler. */
const YEARS_AHEAD = 50;

/** The last plausible year for an agreement; a later one is from another calendar, or a filler. */
export const lastPlausibleYear = (today: Day): number => calendarOf(today).year + YEARS_AHEAD;

/** What a date decades from now may mean: one in the Buddhist era; null if there is no suggestion. */
export function futureSuggestion(edtf: string, today: Day): string | null {
  const date = fromBuddhist(edtf);
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  return year >= 1782 && year <= calendarOf(today).year + 5 ? date : null;
}

/**
 * What a date centuries ago may mean: one in the Islamic calendar, whose present-day years no other calendar shares.
 */
export function pastSuggestion(edtf: string): string | null {
  const [, year = '', month = '', day = ''] = /^(1[34]\d\d)-(\d\d)-(\d\d)$/.exec(edtf) ?? [];
  // Before 1405 it could also be a year of the Persian calendar.
  if (Number(year) < 1405 || Number(year) > 1450 || Number(day) > 30) return null;
  return `${isoOf(islamicDay(Number(year), Number(month), Number(day)))}~`;
}

/** A count of years by reign, or since the founding of the Republic of China. */
interface Era {
  /** Its names, including simplified ones, and the letter used before numbers. */
  readonly names: readonly string[];
  /** The year before its first year. */
  readonly before: number;
  readonly first: Day;
  readonly last: Day | null;
}

/** From the sixth year of Meiji on, Japan uses the Gregorian calendar. */
const MEIJI_CALENDAR = dayOf(1873, 1, 1);

const ERAS: readonly Era[] = [
  { names: ['明治', 'm'], before: 1867, first: MEIJI_CALENDAR, last: dayOf(1912, 7, 30) },
  { names: ['大正', 't'], before: 1911, first: dayOf(1912, 7, 30), last: dayOf(1926, 12, 25) },
  { names: ['昭和', 's'], before: 1925, first: dayOf(1926, 12, 25), last: dayOf(1989, 1, 7) },
  { names: ['平成', 'h'], before: 1988, first: dayOf(1989, 1, 8), last: dayOf(2019, 4, 30) },
  { names: ['令和', 'r'], before: 2018, first: dayOf(2019, 5, 1), last: null },
  {
    names: ['中華民國', '中华民国', '中華民国', '民國', '民国'],
    before: 1911,
    first: dayOf(1912, 1, 1),
    last: null,
  },
];

const NUMBER = '(?:\\d{1,3}|[元〇零一二三四五六七八九十百]{1,7})';
const NAMES = ERAS.flatMap(({ names }) => names.filter((name) => name.length > 1)).join('|');
const WRITTEN = new RegExp(
  `^(?<era>${NAMES}) ?(?<y>${NUMBER}) ?年?(?: ?(?<m>${NUMBER}) ?月(?: ?(?<d>${NUMBER}) ?[日號号]?)?)?$`,
  'u',
);
/** "令和5.3.1", "R5.3.1": three numbers after an era letter are hardly anything else. */
const SHORT = new RegExp(
  `^(?<era>${NAMES}|[mtshr])\\.? ?(?<y>\\d{1,3})([./])(?<m>\\d{1,2})\\3(?<d>\\d{1,2})$`,
  'iu',
);
/** A year in both counts: "2023年(令和5年)3月1日", "令和5年(2023年)3月1日". */
const BOTH = /^(.+?)年? ?\((.+?)年?\) ?年?(.*)$/u;

const DIGITS = '〇一二三四五六七八九';

/** Chinese characters for hundreds, tens and ones. */
const COUNTED = /^(?:([一二三四五六七八九]?)百)?〇?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u;

/** A number of up to three digits, in digits or characters; 元 is 1. 0 for anything else. */
export function chineseNumber(text: string): number;
export function chineseNumber(text: string | undefined): number | undefined;
export function chineseNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d/.test(text)) return Number(text);
  if (text === '元') return 1;
  const plain = text.replaceAll('零', '〇');
  const digit = (sign: string) => DIGITS.indexOf(sign);
  if (/^[〇一二三四五六七八九]+$/u.test(plain)) return Number([...plain].map(digit).join(''));
  const [, hundreds, tens, ones = '〇'] = COUNTED.exec(plain) ?? [];
  const times = (sign: string | undefined) => (sign === undefined ? 0 : sign === '' ? 1 : digit(sign));
  return 100 * times(hundreds) + 10 * times(tens) + (ones === '' ? 0 : digit(ones));
}

/** A date of an era; outside the era's years it may be a slip, so it is only suggested. */
function within({ first, last }: Era, reading: DateReading): DateReading {
  if (reading.kind !== 'date') return reading;
  const date = parseEdtf(reading.edtf);
  if (!date) return reading;
  const isInside = date.max >= first && (last === null || date.min <= last);
  return isInside ? reading : unreadable('unclear', reading.edtf);
}

function writtenReading(text: string): DateReading | null {
  const groups = (WRITTEN.exec(text) ?? SHORT.exec(text))?.groups;
  const era = ERAS.find(({ names }) => names.includes(groups?.era?.toLowerCase() ?? ''));
  if (!groups || !era) return null;
  const [year, month, day] = [groups.y, groups.m, groups.d].map(chineseNumber);
  if (!year) return null;
  const full = era.before + year;
  // Before 1873, months and days were lunar.
  if (full < 1873)
    return month === undefined ? dateFound(isoText(full)) : unreadable('unclear', isoText(full));
  return within(era, readingOf(full, month, day));
}

type ReadPlain = (text: string) => DateReading | null;

/** A year in both counts, which must agree; null for other texts. */
function bothReading(text: string, readPlain: ReadPlain): DateReading | null {
  const [, one, other, rest = ''] = BOTH.exec(text) ?? [];
  if (one === undefined || other === undefined) return null;
  const [plain, era] = /^\d{4}$/.test(one) ? [one, other] : [other, one];
  if (!/^\d{4}$/.test(plain)) return null;
  const year = writtenReading(`${era}年`);
  if (year?.kind !== 'date') return null;
  return year.edtf === plain ? readPlain(`${plain}年${rest.trim()}`) : unreadable('unclear', null);
}

/**
 * Dates by the Japanese eras since 1868 and by the years of the Republic of China, in digits or characters; null for
 * other texts.
 * @param readPlain reads a date such as 2023年3月1日
 */
export function eraReading(text: string, readPlain: ReadPlain): DateReading | null {
  return writtenReading(text) ?? bothReading(text, readPlain);
}

/** Whether a text is just a year of an era. */
export function isEraYear(text: string): boolean {
  const reading = writtenReading(text);
  return reading?.kind === 'date' && /^\d{4}$/.test(reading.edtf);
}
