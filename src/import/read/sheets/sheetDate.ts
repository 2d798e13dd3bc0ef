import { isoOfMoment, timeOfDay } from '../isoTime.ts';

/** What a number format shows of a date: "month" for `mmm-yy`, "time" for only a time of day. */
export type DatePrecision = 'year' | 'month' | 'day' | 'time';

/** Built-in date formats by number; the East Asian ones differ from country to country. */
const BUILT_IN: ReadonlyMap<number, DatePrecision> = new Map([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  [17, 'month'],
  // With these, a whole number of days is still shown with its day.
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
]);

/** What a built-in format shows of a date; null for plain numbers. */
export const precisionOfBuiltIn = (id: number): DatePrecision | null => BUILT_IN.get(id) ?? null;

/** The first section of a format, without literal text, colours, conditions and languages. */
function codesOf(format: string): string {
  const bare = format.replace(/"[^"]*"?|\\.|[_*]./gs, ' ');
  // Elapsed time keeps its brackets: [h], [mm].
  const section = bare.replace(/\[(?!([hms])\1*\])[^\]]*\]/gi, '').split(';', 1)[0] ?? '';
  return section.replace(/am\/pm|a\/p|上午\/下午|오전\/오후|午前\/午後/gi, 'h').toLowerCase();
}

/**
 * What a number format shows of a date, from its codes as stored in files (English, whatever the language of the
 * program); null if it shows no date, as for plain numbers or elapsed time (`[h]:mm`).
 */
export function precisionOfFormat(format: string): DatePrecision | null {
  const codes = codesOf(format);
  if (/general|\[|[#?]|通用|standard/.test(codes)) return null;
  // An m next to hours or seconds means minutes.
  const days = codes.replace(/h+[^a-z]*m+/g, 'h').replace(/m+[^a-z]*s/g, 's');
  if (days.includes('d')) return 'day';
  const hasYear = /[ye]|b{2}/.test(days) && !/0/.test(days.replace(/[sh][^a-z]*0+/g, ''));
  if (/[hs]/.test(days)) return hasYear || days.includes('m') ? 'day' : 'time';
  if (days.includes('m')) return 'month';
  return hasYear ? 'year' : null;
}

const DAY = 86_400_000;
/** 1899-12-30, the epoch for days after February 1900, and 1904-01-01. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 1900-02-29, which spreadsheets count although it did not exist. */
const NO_DAY = 60;
/** 9999-12-31, the last day a sheet can show. */
const LAST_DAY = 2_958_465;

/** Cuts ISO text to the part shown: "2015-04-01" as "2015-04" or "2015". */
function cutToPrecision(iso: string, precision: DatePrecision): string {
  if (precision === 'year') return iso.slice(0, 4);
  return precision === 'month' ? iso.slice(0, 7) : iso;
}

/**
 * A cell's day number as text, as precise as its format shows it. Two numbers don't stand for real days, and are
 * rejected when read as dates: "1900-01-00" (0) and "1900-02-29" (60).
 * @returns the number unchanged if sheets show no date for it
 */
export function dateOfSerial(serial: number, precision: DatePrecision, from1904: boolean): string | number {
  // Sheets are precise to milliseconds; anything finer is rounding noise.
  const moment = Math.round(serial * DAY);
  const day = Math.floor(moment / DAY);
  if (!(day >= 0 && day <= LAST_DAY)) return serial;
  if (precision === 'time' && day === 0) return timeOfDay(moment) || '00:00';
  if (from1904) return cutToPrecision(isoOfMoment(EPOCH_1904 + moment) ?? '', precision);
  if (day === 0) return '1900-01-00';
  if (day === NO_DAY) return cutToPrecision('1900-02-29', precision);
  const epoch = day < NO_DAY ? EPOCH_1900 + DAY : EPOCH_1900;
  return cutToPrecision(isoOfMoment(epoch + moment) ?? '', precision);
}

/** An ISO 8601 date or moment as precise as it is shown, without midnight and fractions of a second. */
export function dateOfIso(iso: string, precision: DatePrecision): string {
  const moment = iso
    .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    .replace(/(T\d\d:\d\d)(?::00(?:\.0+)?|(:\d\d)\.\d+)$/, '$1$2');
  return cutToPrecision(moment, precision);
}
