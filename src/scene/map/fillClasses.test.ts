import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, fillClasses } from './fillClasses';

test('classes follow one another without a gap, for any greatest count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 400 }), (counts) => {
      const classes = fillClasses(counts);
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
  const classes = fillClasses([1, 10, 2]);
  expect([1, 2, 3, 4, 5, 10].map((count) => classOf(classes, count))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('counts that lie close together share a class, however far the largest is', () => {
  expect(fillClasses([20, 21, 22, 20, 300, 310, 8000]).map(({ min }) => min)).toEqual([1, 81, 1600]);
  const even = Array.from({ length: 160 }, (_, i) => 1 + (i % 16));
  const classes = fillClasses(even);
  const sizes = classes.map((_, i) => even.filter((count) => classOf(classes, count) === i).length);
  expect(Math.max(...sizes)).toBeLessThan(even.length * 0.6);
});

test('counts of which there are very few to tell apart have classes all the same', () => {
  expect(fillClasses([20, 20]).map(({ min }) => min)).toEqual([1, 3, 7]);
  const two = fillClasses([79, 113]);
  expect([79, 113].map((count) => classOf(two, count))).toEqual([1, 2]);
});
