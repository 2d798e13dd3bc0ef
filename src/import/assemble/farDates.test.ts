import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../core/days.ts';
import { futureSuggestion, islamicDay, lastPlausibleYear, pastSuggestion } from '../dates/otherCalendars.ts';
import { farYears, isLonelyFiller } from './farDates.ts';

const counts = (...years: number[]) => {
  const found = new Map<number, number>();
  for (const year of years) found.set(year, (found.get(year) ?? 0) + 1);
  return found;
};
const modern = Array.from({ length: 40 }, (_, i) => 1980 + i);

test.each<[string, readonly number[], readonly number[]]>([
  ['a year of the Hijra among those of today', [...modern, 1444], [1444]],
  ['one of few', [1444, 1999], [1444]],
  ['a filler of the past', [...modern, 1111], [1111]],
  ['nothing within a century', [...modern, 1890], []],
  ['history that thins out', [...modern, 1945, 1910, 1886, 1860, 1830], []],
  ['beyond a gap in it', [...modern, 1945, 1910, 1886, 1648, 1640], [1648, 1640]],
  ['old history among old history', [-1258, -444, 842, 843, 1713], []],
  ['centuries of history', [1500, 1560, 1600, 1648, 1713, 1750, 1815, 1856, 1900, 1919], []],
  ['few dates before our age', [1648, 1713, 1999], []],
  ['old dates alone', [1410, 1444], []],
  ['none', [], []],
])('%s', (_name, years, far) => {
  expect([...farYears(counts(...years))]).toEqual(far);
});

test('of dates within a century none is far', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3000, max: 2000 }),
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8 }),
      (first, years) => {
        expect(farYears(counts(...years.map((year) => first + year))).size).toBe(0);
      },
    ),
  );
});

test('a filler is one where no other date is near', () => {
  expect(isLonelyFiller('1900-01-01', counts(1900, 1990, 2001))).toBe(true);
  expect(isLonelyFiller('1900-01-01', counts(1900, 1910, 2001))).toBe(false);
  expect(isLonelyFiller('1900-01-02', counts(1900, 1990))).toBe(false);
  expect(isLonelyFiller('1900-01-01', counts(1900))).toBe(false);
});

test('days of the Islamic calendar, by its civil reckoning', () => {
  // Dates that the tables of the calendar give.
  expect(islamicDay(1, 1, 1)).toBe(dayOf(622, 7, 19));
  expect(islamicDay(1400, 1, 1)).toBe(dayOf(1979, 11, 21));
  expect(islamicDay(1444, 3, 1)).toBe(dayOf(2022, 9, 27));
});

test('what a date may have meant', () => {
  const today = dayOf(2026, 1, 1);
  expect(lastPlausibleYear(today)).toBe(2076);
  expect(futureSuggestion('2565-09-27', today)).toBe('2022-09-27');
  expect(futureSuggestion('2565', today)).toBe('2022');
  expect(futureSuggestion('2699-01-01', today)).toBeNull();
  expect(futureSuggestion('2099-12-31', today)).toBeNull();
  expect(pastSuggestion('1444-03-01')).toBe('2022-09-27~');
  // Of the Persian calendar, perhaps.
  expect(pastSuggestion('1401-02-03')).toBeNull();
  expect(pastSuggestion('1444')).toBeNull();
});
