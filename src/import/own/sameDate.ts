import { calendarOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { readDate } from '../dates/readDate.ts';

/**
 * Whether a cell is a date as a spreadsheet writes it again: "2017-09" as "Sep-17", "1996-04-25" as "25.04.1996",
 * "4/25/96" or with a time.
 */
export function isSameDate(edtf: string, cell: string): boolean {
  const date = parseEdtf(edtf);
  if (!date) return false;
  const text = cell.trim().replace(/[ T]0?0:00(:00(\.0+)?)?$/, '');
  const { year, month, day } = calendarOf(date.min);
  const full = text.replace(/^(\p{L}+\.?\W)(\d\d)$/u, (_, word: string, short: string) =>
    Number(short) === year % 100 ? `${word}${year}` : `${word}${short}`,
  );
  const reading = readDate(full);
  if (reading.kind === 'date' && reading.edtf === edtf) return true;
  if (date.precision !== 'day' || !/^\d+([./ -])\d+\1\d+\.?$/.test(text)) return false;
  const found = (text.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
  const isMadeOf = (parts: readonly number[]) =>
    [...parts].sort((a, b) => a - b).every((part, i) => part === found[i]);
  return isMadeOf([year, month, day]) || isMadeOf([year % 100, month, day]);
}
