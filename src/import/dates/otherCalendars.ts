import { calendarOf, type Day, dayOf, isoOf } from '../../core/days.ts';
import type { DateReading } from './dateReading.ts';
import { found, isoText, setOf } from './readings.ts';

/** Years between the Buddhist era as Thailand counts it and ours. */
const BUDDHIST = 543;

/** The first of Muharram of the year 1 of the Hijra, in the civil reckoning: 19 July 622 of the Gregorian calendar. */
const HIJRA = dayOf(622, 7, 19);

/**
 * The day of a date of the Islamic calendar by its civil (tabular) rule: months of 30 and 29 days in turn, eleven leap years in
 * thirty. The calendar goes by sight of the moon, so a day may be off by one or two.
 */
export function islamicDay(year: number, month: number, day: number): Day {
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) - 1;
  return (HIJRA + days) as Day;
}

const monthOf = (day: Day): string => isoOf(day).slice(0, -3);

/** Most days the reckoning may differ by. */
const DOUBT = 2;

/** The months of our calendar in which a year of the Hijra, or a month of it, may lie. */
function hijriReading(year: number, month: number | undefined, day: number | undefined): DateReading | null {
  if (month !== undefined && (month < 1 || month > 12 || (day ?? 1) > 30)) return null;
  if (month !== undefined && day !== undefined && day > 0)
    return found(`${isoOf(islamicDay(year, month, day))}~`);
  const first = islamicDay(year, month ?? 1, 1);
  const after =
    month === undefined || month === 12 ? islamicDay(year + 1, 1, 1) : islamicDay(year, month + 1, 1);
  return setOf(monthOf((first - DOUBT) as Day), monthOf((after + DOUBT - 1) as Day));
}

const BUDDHIST_WORD = /(?:พ\.? ?ศ\.?|(?<![\p{L}])b\.? ?e\.?(?![\p{L}])|佛历|佛曆|พุทธศักราช)/iu;
const HIJRI_AFTER =
  /^(\d{3,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)? ?(?:ه|هـ|هجري|هجرية|a\.? ?h\.?|h)\.?$/iu;
const HIJRI_BEFORE = /^(?:a\.? ?h\.?|هـ?) ?(\d{3,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/iu;

/** A date of our calendar with its year moved from the Buddhist era; null where it is no date. */
export function fromBuddhist(edtf: string): string | null {
  const [, year = '', rest = ''] = /^(\d{4})((?:-\d\d){0,2})$/.exec(edtf) ?? [];
  return year === '' ? null : `${isoText(Number(year) - BUDDHIST)}${rest}`;
}

/**
 * Dates that name another calendar: years of the Buddhist era ("พ.ศ. 2565") and of the Hijra ("1443 هـ", "AH 1443"); null for
 * other texts.
 * @param read reads what is left without the name
 */
export function calendarReading(text: string, read: (text: string) => DateReading): DateReading | null {
  const plain = text.replace(BUDDHIST_WORD, ' ').replace(/\s+/g, ' ').trim();
  if (plain !== text) {
    const reading = read(plain);
    const edtf = reading.kind === 'date' ? fromBuddhist(reading.edtf) : null;
    return edtf === null ? null : found(edtf);
  }
  const [, year, month, day] = HIJRI_AFTER.exec(text) ?? HIJRI_BEFORE.exec(text) ?? [];
  if (year === undefined) return null;
  const part = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return hijriReading(Number(year), part(month), part(day));
}

/** The year of today, by which years of the future are told. */
const YEARS_AHEAD = 50;

/** The last year that an agreement is likely to be dated. */
export const lastPlausibleYear = (today: Day): number => calendarOf(today).year + YEARS_AHEAD;

/** Whether a year is later than agreements are made for: of another calendar, or a filler. */
export const isFarAhead = (year: number, today: Day): boolean => year > lastPlausibleYear(today);

/** What a date decades from now may have meant: one of the Buddhist era; null where nothing offers itself. */
export function meantByFuture(edtf: string, today: Day): string | null {
  const meant = fromBuddhist(edtf);
  if (meant === null) return null;
  const year = Number(meant.slice(0, 4));
  return year >= 1782 && year <= calendarOf(today).year + 5 ? meant : null;
}

/** What a date centuries ago may have meant: one of the Islamic calendar, whose years of today no other calendar shares. */
export function meantByPast(edtf: string): string | null {
  const [, year = '', month = '', day = ''] = /^(1[34]\d\d)-(\d\d)-(\d\d)$/.exec(edtf) ?? [];
  // Before 1405 it may as well be a year of the Persian calendar.
  if (Number(year) < 1405 || Number(year) > 1450 || Number(day) > 30) return null;
  return `${isoOf(islamicDay(Number(year), Number(month), Number(day)))}~`;
}
