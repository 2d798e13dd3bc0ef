import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNDATED_DAY } from './columns.ts';
import { timeOrder } from './timeOrder.ts';

/** Days of the years -200000 to 200000, most of them near each other. */
const day = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -73_500_000, max: 72_500_000 }));

/** Days of some centuries, as most tables have them, or none. */
const nearDay = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -90_000, max: 40_000 }),
  fc.constant(UNDATED_DAY),
);

test.each([
  ['few', 40, day],
  ['many', 1200, day],
  ['many near', 1200, nearDay],
  ['many undated', 1200, fc.constant(UNDATED_DAY)],
])('%s rows come by day, then as the ties are compared, then as they were', (_, minLength, day) => {
  const rows = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 2 })), { minLength, maxLength: 1500 });
  fc.assert(
    fc.property(rows, (each) => {
      const minDay = Int32Array.from(each, ([first]) => first);
      const ties = each.map(([, tie]) => tie);
      const order = timeOrder(minDay, (a, b) => (ties[a] ?? 0) - (ties[b] ?? 0));
      const expected = [...each.keys()].sort(
        (a, b) => (minDay[a] ?? 0) - (minDay[b] ?? 0) || (ties[a] ?? 0) - (ties[b] ?? 0) || a - b,
      );
      expect([...order]).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
