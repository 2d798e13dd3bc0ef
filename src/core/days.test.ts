import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, type Day, dayOf, daysInMonth, isoOf } from './days.ts';

const day = fc.integer({ min: -3_000_000, max: 3_000_000 }) as fc.Arbitrary<Day>;

describe('days', () => {
  test('count from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2000, 3, 1)).toBe(11017);
  });

  test('go there and back', () => {
    fc.assert(
      fc.property(day, (each) => {
        const { year, month, day: ofMonth } = calendarOf(each);
        expect(dayOf(year, month, ofMonth)).toBe(each);
        expect(month).toBeGreaterThanOrEqual(1);
        expect(ofMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  test('agree with the platform in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }) as fc.Arbitrary<Day>, (each) => {
        expect(isoOf(each)).toBe(new Date(each * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test('months have their lengths', () => {
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(1900, 2), daysInMonth(2023, 12)]).toEqual(
      [29, 28, 28, 31],
    );
  });
});
