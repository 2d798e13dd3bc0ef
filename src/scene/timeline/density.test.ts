import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactCount } from '../compactCount';
import { binAt, type Density, densityBins, mostIn, withRoomForNumbers } from './density';

const densities: fc.Arbitrary<Density> = fc
  .record({
    counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12_000 })), {
      minLength: 1,
      maxLength: 60,
    }),
    width: fc.double({ min: 13, max: 26, noNaN: true }),
    left: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ counts, width, left }) => ({ counts: Uint32Array.from(counts), width, left }));

/** Half the width of a number with the room about it, px. */
const half = (count: number) => (compactCount(count).length * 6.5 + 3) / 2;

test('bins are those that hold anything, each where it is', () => {
  fc.assert(
    fc.property(densities, (density) => {
      const { counts, width, left } = density;
      const bins = densityBins(density);
      expect(bins.map(({ count }) => count)).toEqual([...counts].filter((count) => count > 0));
      for (const { x0, x1, count } of bins) {
        expect(x1 - x0).toBeCloseTo(width);
        expect(counts[Math.round((x0 - left) / width)]).toBe(count);
        expect(binAt(density, (x0 + x1) / 2)?.count).toBe(count);
      }
      expect(mostIn(density)).toBe(Math.max(...counts));
    }),
  );
});

test('a number is left out only for an edge, for a bin beside it, or for a number of as many records or more', () => {
  fc.assert(
    fc.property(densities, (density) => {
      const bins = densityBins(density);
      const right = density.left + density.counts.length * density.width;
      const labelled = bins.filter((bin) => bin.label !== '');
      const middle = ({ x0, x1 }: { readonly x0: number; readonly x1: number }) => (x0 + x1) / 2;
      const meet = (a: (typeof bins)[number], b: (typeof bins)[number]) =>
        Math.abs(middle(a) - middle(b)) < half(a.count) + half(b.count) - 1e-6;
      for (const bin of bins) {
        const others = labelled.filter((other) => other !== bin && meet(bin, other));
        const isOver = (slack: number) => {
          const ink = half(bin.count) - 1.5 - 0.5 + slack;
          return bins.some(
            (other) => other !== bin && other.x0 < middle(bin) + ink && other.x1 > middle(bin) - ink,
          );
        };
        if (bin.label !== '') expect(others.length === 0 && !isOver(-1e-6)).toBe(true);
        else {
          const isAtEdge =
            middle(bin) - half(bin.count) < density.left + 1e-6 ||
            middle(bin) + half(bin.count) > right - 1e-6;
          expect(isAtEdge || isOver(1e-6) || others.some(({ count }) => count >= bin.count)).toBe(true);
        }
      }
    }),
  );
});

test('where a number has three digits or more, the bins of all lanes are twice as wide', () => {
  const few = { left: 0, width: 16, counts: Uint32Array.of(1, 99, 0, 3) };
  const many = { left: 0, width: 16, counts: Uint32Array.of(1, 120, 4, 0) };
  expect(withRoomForNumbers([few, few])).toEqual([few, few]);
  const wide = withRoomForNumbers([few, many]);
  expect(wide.map(({ width, counts }) => [width, ...counts])).toEqual([
    [32, 100, 3],
    [32, 121, 4],
  ]);
  expect(wide.flatMap((density) => densityBins(density).map(({ label }) => label))).toEqual([
    '100',
    '3',
    '121',
    '4',
  ]);
});
