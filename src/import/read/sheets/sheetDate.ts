import { isoOfMoment, timeOfDay } from '../isoTime.ts';
import type { DatePrecision } from './numberFormat.ts';

const DAY = 86_400_000;
/** 1899-12-30, from which days count after February 1900, and 1904-01-01. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The day that spreadsheets count though 1900 did not have it. */
const NO_DAY = 60;
/** 9999-12-31, the last day a sheet can show. */
const LAST_DAY = 2_958_465;

/** ISO text cut to what is shown of it: "2015-04-01" as "2015-04" or "2015". */
export function cutToPrecision(iso: string, precision: DatePrecision): string {
  if (precision === 'year') return iso.slice(0, 4);
  return precision === 'month' ? iso.slice(0, 7) : iso;
}

/**
 * A cell's number of days as text, as precise as its format shows it. Two days are no days, and say so when they are
 * read as dates: "1900-01-00" (0) and "1900-02-29" (60).
 * @returns the number as it is where no sheet shows a date for it
 */
export function dateOfSerial(serial: number, precision: DatePrecision, from1904: boolean): string | number {
  // Sheets know milliseconds; what is finer is noise of the fraction.
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
