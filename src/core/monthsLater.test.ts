import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, type Day, dayOf, isoOf, monthsLater } from './days.ts';

describe('a day some months later', () => {
  test.each([
    [[2022, 3, 1], 1, '2022-04-01'],
    [[2022, 3, 31], -1, '2022-02-28'],
    [[2024, 1, 31], 1, '2024-02-29'],
    [[2022, 1, 15], -1, '2021-12-15'],
    [[2022, 12, 31], 2, '2023-02-28'],
  ] as const)('%j and %i months', ([year, month, day], months, expected) => {
    expect(isoOf(monthsLater(dayOf(year, month, day), months))).toBe(expected);
  });

  test('is in the month so many on, on the same day or that month’s last', () => {
    const day = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (from, months) => {
        const [before, after] = [calendarOf(from as Day), calendarOf(monthsLater(from as Day, months))];
        expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months);
        if (after.day !== before.day) {
          expect(after.day).toBeLessThan(before.day);
          const next = calendarOf((monthsLater(from as Day, months) + 1) as Day);
          expect(next.day).toBe(1);
        }
      }),
    );
  });
});
