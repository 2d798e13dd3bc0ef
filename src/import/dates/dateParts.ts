import type { Cell } from '../read/table.ts';
import { cleanDate } from './cleanDate.ts';
import {
  type DateReading,
  impossible,
  isMissingCode,
  isoText,
  NOT_A_DATE,
  readingOf,
  SENTINEL,
  shortYearReading,
  unreadable,
} from './dateReading.ts';
import { isNoDate, monthOfText } from './dateWords.ts';
import { isEraYear } from './otherCalendars.ts';
import { readDate } from './readDate.ts';

/** The text of a part; some programs write whole numbers with a point, as in 1900.0. */
function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return '';
  const text = cleanDate(typeof cell === 'object' ? cell.join(' ') : String(cell));
  return text.replace(/^(-?\d+)\.0+$/, '$1');
}

/** Whether a part says nothing: empty, zero, or a code or word for "not known". */
const isAbsent = (text: string): boolean =>
  text === '' || /^(?:0+|99|999|9999)$/.test(text) || isMissingCode(text) || isNoDate(text);

const unread = (suggestion: string): DateReading => unreadable('not-a-date', suggestion);

function partsReading(year: number, monthText: string, dayText: string): DateReading {
  if (isAbsent(monthText)) return isAbsent(dayText) ? readingOf(year) : unreadable('unclear', isoText(year));
  const month = monthOfText(monthText);
  if (month === null) return /^\d+$/.test(monthText) ? impossible(isoText(year)) : unread(isoText(year));
  if (isAbsent(dayText)) return readingOf(year, month);
  const day = /^(\d{1,2})(?:\.|st|nd|rd|th|日|일)?$/.exec(dayText)?.[1];
  return day === undefined ? unread(isoText(year, month)) : readingOf(year, month, Number(day));
}

/**
 * The date whose parts are in separate columns; month and day may be missing or empty, and a month may be a name. A
 * year cell with more than a year in it ("c. 1990", "2024-06-17") is read by itself if month and day are empty.
 */
export function datePartsToEdtf(
  year: Cell | undefined,
  month: Cell | undefined,
  day: Cell | undefined,
): DateReading {
  const [yearText, monthText, dayText] = [textOf(year), textOf(month), textOf(day)];
  if (isMissingCode(yearText)) return SENTINEL;
  const digits = /^(\d{3,4})(?:年|년)?$/.exec(yearText)?.[1];
  if (digits !== undefined) {
    const alone = readingOf(Number(digits));
    return alone.kind === 'date' ? partsReading(Number(digits), monthText, dayText) : alone;
  }
  const number = monthOfText(monthText);
  if (/^\d{2}$/.test(yearText)) {
    const days = /^\d{1,2}$/.test(dayText) && !isAbsent(dayText) ? Number(dayText) : undefined;
    return number === null
      ? unreadable('short-year', null)
      : shortYearReading(Number(yearText), number, days);
  }
  if (/^\d$/.test(yearText) && !isAbsent(yearText)) return NOT_A_DATE;
  if (isEraYear(yearText) && number !== null && /^(?:\d{1,2}日?)?$/.test(dayText)) {
    const days = isAbsent(dayText) ? '' : `${Number.parseInt(dayText, 10)}日`;
    return readDate(`${yearText.replace(/年$/u, '')}年${number}月${days}`);
  }
  const alone = readDate(year);
  if (alone.kind !== 'date' || (isAbsent(monthText) && isAbsent(dayText))) return alone;
  return unreadable('unclear', alone.edtf);
}
