import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillClasses, shadeOf } from './fillClasses.ts';

test('classes follow one another without a gap, for any greatest count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 400 }), (counts) => {
      const classes = fillClasses(counts);
      if (!counts.some((count) => count > 0)) {
        expect(classes).toEqual([]);
        return;
      }
      expect(classes[0]?.min).toBe(1);
      // "5+" would say that there may be more than the most there are.
      const most = Math.max(...counts);
      expect(classes.at(-1)?.max).toBe(classes.at(-1)?.min === most ? most : null);
      classes.slice(1).forEach(({ min }, i) => {
        expect(classes[i]?.max).toBe(min - 1);
        expect(min).toBeGreaterThan(classes[i]?.min ?? 0);
      });
    }),
  );
});

test('a count falls into the class that holds it', () => {
  const classes = fillClasses([1, 10, 2]);
  expect([1, 2, 3, 4, 7, 8, 10].map((count) => shadeOf(classes, count))).toEqual([0, 1, 2, 3, 3, 4, 4]);
  // Fewer classes go from the lightest fill to the darkest too; one alone is in between.
  expect([1, 2].map((count) => shadeOf(fillClasses([1, 2]), count))).toEqual([0, 4]);
  expect(shadeOf(fillClasses([1]), 1)).toBe(2);
});

test('counts that lie close together share a class, however far the largest is', () => {
  const far = fillClasses([20, 20, 20, 21, 300, 300, 8000]);
  expect([20, 21, 300, 8000].map((count) => shadeOf(far, count))).toEqual([0, 1, 3, 4]);
  const even = Array.from({ length: 160 }, (_, i) => 1 + (i % 16));
  const classes = fillClasses(even);
  const sizes = classes.map(({ shade }) => even.filter((count) => shadeOf(classes, count) === shade).length);
  expect(Math.max(...sizes)).toBeLessThan(even.length * 0.45);
});

test('counts of which there are very few to tell apart have classes all the same', () => {
  expect(fillClasses([20, 20]).map(({ min }) => min)).toEqual([1]);
  const two = fillClasses([79, 113]);
  expect([79, 113].map((count) => shadeOf(two, count))).toEqual([0, 4]);
});

test('no classes lie closer together than those that are found', () => {
  const spreadOf = (counts: readonly number[]) => {
    const logs = counts.map(Math.log);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  };
  const few = fc.uniqueArray(fc.integer({ min: 13, max: 5000 }), { minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(few, (counts) => {
      const sorted = [...counts].sort((a, b) => a - b);
      const classes = fillClasses(sorted);
      expect(classes).toHaveLength(5);
      const found = classes.map(({ shade }) => sorted.filter((count) => shadeOf(classes, count) === shade));
      const least = found.reduce((sum, each) => sum + spreadOf(each), 0);
      const n = sorted.length;
      for (let a = 1; a < n; a++)
        for (let b = a + 1; b < n; b++)
          for (let c = b + 1; c < n; c++)
            for (let d = c + 1; d < n; d++) {
              const parts = [
                sorted.slice(0, a),
                sorted.slice(a, b),
                sorted.slice(b, c),
                sorted.slice(c, d),
                sorted.slice(d),
              ];
              expect(parts.reduce((sum, part) => sum + spreadOf(part), 0)).toBeGreaterThan(least - 1e-9);
            }
    }),
  );
});
