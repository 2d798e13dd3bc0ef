import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplifyLine } from './simplifyLine.ts';

const at = (x: number, y: number) => ({ x, y });

/** Distance of a point from a piece of a line. */
function toPiece(p: { x: number; y: number }, a: { x: number; y: number }, b: { x: number; y: number }) {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
}

test('points on the way are left out, bends are kept', () => {
  expect(simplifyLine([at(0, 0), at(1, 0.01), at(2, 0), at(2, 5)], 0.1)).toEqual([
    at(0, 0),
    at(2, 0),
    at(2, 5),
  ]);
});

test('a line that returns to its beginning keeps its way', () => {
  expect(simplifyLine([at(0, 0), at(3, 4), at(0, 0)], 1)).toEqual([at(0, 0), at(3, 4), at(0, 0)]);
});

test('a curve with few bends is never more than the tolerance beside its course', () => {
  const curves = fc.record({
    bend: fc.double({ min: -2, max: 2, noNaN: true }),
    steps: fc.integer({ min: 0, max: 180 }),
  });
  fc.assert(
    fc.property(curves, ({ bend, steps }) => {
      const points = Array.from({ length: steps + 1 }, (_, i) =>
        at(i, bend * 20 * Math.sin((i / 180) * Math.PI)),
      );
      const kept = simplifyLine(points, 0.2);
      expect(kept[0]).toBe(points[0]);
      expect(kept.at(-1)).toBe(points.at(-1));
      expect(kept.length).toBeLessThanOrEqual(Math.max(points.length, 1));
      for (const point of points) {
        const off = kept.map((a, i) => toPiece(point, a, kept[i + 1] ?? a));
        expect(Math.min(...off)).toBeLessThan(0.2 + 1e-9);
      }
    }),
  );
});
