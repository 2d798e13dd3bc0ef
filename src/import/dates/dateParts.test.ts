import { expect, test } from 'vitest';
import type { Cell } from '../read/table.ts';
import { datePartsToEdtf } from './dateParts.ts';

test.each<[Cell | undefined, Cell | undefined, Cell | undefined, string]>([
  [2024, 6, 17, '2024-06-17'],
  ['2024', '06', '17', '2024-06-17'],
  ['2024.0', 'June', '17th', '2024-06-17'],
  ['2024年', '6月', '17日', '2024-06-17'],
  ['2024', 'июня', 17, '2024-06-17'],
  ['令和6年', '6月', '17日', '2024-06-17'],
  ['民國113', 6, null, '2024-06'],
  ['平成31年', 6, 17, 'unclear: 2019-06-17'],
  ['令和6年', null, null, '2024'],
  ['2024', 'Juin', undefined, '2024-06'],
  ['2024', 'Dec.', '', '2024-12'],
  [2024, 6, 0, '2024-06'],
  [2024, '6월', 'n/a', '2024-06'],
  [2024, null, null, '2024'],
  [2024, undefined, undefined, '2024'],
  [2024, 99, 99, '2024'],
  ['2024', '-', '-', '2024'],
  [2024, null, 17, 'unclear: 2024'],
  [2024, 13, 1, 'impossible: 2024'],
  [2023, 2, 29, 'impossible: 2023-02'],
  [2024, 'summer', 1, 'not-a-date: 2024'],
  [2024, 6, 'first', 'not-a-date: 2024-06'],
  [24, 6, 17, 'short-year: 2024-06-17'],
  ['98', 'June', null, 'short-year: 1998-06'],
  ['98', null, null, 'short-year: null'],
  ['2024-06-17', '', '', '2024-06-17'],
  ['c. 1990', null, null, '1990~'],
  ['c. 1990', 6, null, 'unclear: 1990~'],
  [null, 6, 17, 'empty'],
  ['n/a', 6, 17, 'sentinel'],
  [9999, 12, 31, 'sentinel'],
  [0, 0, 0, 'sentinel'],
  [985, 1, 1, '0985-01-01'],
  ['1900.0', '4.0', '13.0', '1900-04-13'],
  [1990, -9, -9, '1990'],
  [-9, -9, -9, 'sentinel'],
  [-9999, 1, 1, 'sentinel'],
  ['abc', 1, 1, 'not-a-date: null'],
])('%j %j %j is %s', (year, month, day, expected) => {
  const reading = datePartsToEdtf(year, month, day);
  const text =
    reading.kind === 'date'
      ? reading.edtf
      : reading.kind === 'unreadable'
        ? `${reading.why}: ${reading.suggestion}`
        : reading.kind;
  expect(text).toBe(expected);
});
