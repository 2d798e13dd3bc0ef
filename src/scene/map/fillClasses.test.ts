import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, fillClasses } from './fillClasses';

test('classes follow one another without a gap, for any greatest count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), (most) => {
      const classes = fillClasses(most);
      expect(classes[0]?.min).toBe(1);
      expect(classes.at(-1)?.max).toBeNull();
      classes.slice(1).forEach(({ min }, i) => {
        expect(classes[i]?.max).toBe(min - 1);
        expect(min).toBeGreaterThan(classes[i]?.min ?? 0);
      });
    }),
  );
});

test('a count falls into the class that holds it', () => {
  const classes = fillClasses(10);
  expect([1, 2, 3, 4, 5, 10].map((count) => classOf(classes, count))).toEqual([0, 0, 1, 1, 2, 2]);
});
