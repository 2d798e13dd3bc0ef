import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, contains, overlaps } from '../../scene/boxes.ts';
import { dirtyBoxes } from './dirtyBoxes.ts';

const box = fc
  .tuple(
    fc.double({ min: -500, max: 500, noNaN: true }),
    fc.double({ min: -500, max: 500, noNaN: true }),
    fc.double({ min: 0.1, max: 200, noNaN: true }),
    fc.double({ min: 0.1, max: 200, noNaN: true }),
  )
  .map(([x0, y0, width, height]): Box => ({ x0, y0, x1: x0 + width, y1: y0 + height }));

test('nothing changed leaves nothing to draw', () => {
  expect(dirtyBoxes([])).toEqual([]);
});

test('neighbours become one, what stands apart stays so', () => {
  const boxes = [
    { x0: 0, y0: 0, x1: 10, y1: 10 },
    { x0: 100, y0: 0, x1: 110, y1: 10 },
    { x0: 9.5, y0: 5, x1: 20.2, y1: 15 },
  ];
  expect(dirtyBoxes(boxes)).toEqual([
    { x0: 100, y0: 0, x1: 110, y1: 10 },
    { x0: 0, y0: 0, x1: 21, y1: 15 },
  ]);
});

test('all are covered, and no place twice', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), (boxes) => {
      const covering = dirtyBoxes(boxes);
      for (const each of boxes) expect(covering.some((cover) => contains(cover, each))).toBe(true);
      for (const [i, a] of covering.entries())
        for (const b of covering.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
    }),
  );
});
