import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows, datedRows } from '../../core/columns.ts';
import { dayOf } from '../../core/days.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { compactCount } from '../pen/text.ts';
import { binAt, type Density, densityBins, densityOf, mostIn, withRoomForNumbers } from './density.ts';
import { timeScale } from './timeScale.ts';

const densities: fc.Arbitrary<Density> = fc
  .record({
    counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12_000 })), {
      minLength: 1,
      maxLength: 60,
    }),
    widths: fc.array(fc.double({ min: 13, max: 26, noNaN: true }), { minLength: 60, maxLength: 60 }),
    left: fc.integer({ min: 0, max: 200 }),
    first: fc.integer({ min: -500, max: 500 }),
  })
  .map(({ counts, widths, left, first }) => {
    const edges = [left];
    for (const width of widths.slice(0, counts.length)) edges.push((edges.at(-1) ?? 0) + width);
    return { counts: Uint32Array.from(counts), edges: Float64Array.from(edges), first };
  });

/** Half the width of a number with the room about it, px. */
const half = (count: number) => (compactCount(count).length * 6.5 + 3) / 2;

test('bins are those that hold anything, each where it is', () => {
  fc.assert(
    fc.property(densities, (density) => {
      const { counts, edges } = density;
      const bins = densityBins(density);
      expect(bins.map(({ count }) => count)).toEqual([...counts].filter((count) => count > 0));
      for (const { x0, x1, count } of bins) {
        const bin = edges.indexOf(x0);
        expect(edges[bin + 1]).toBe(x1);
        expect(counts[bin]).toBe(count);
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
      const [left = 0, right = 0] = [density.edges[0], density.edges.at(-1)];
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
            middle(bin) - half(bin.count) < left + 1e-6 || middle(bin) + half(bin.count) > right - 1e-6;
          expect(isAtEdge || isOver(1e-6) || others.some(({ count }) => count >= bin.count)).toBe(true);
        }
      }
    }),
  );
});

test('where a number has three digits or more, the bins of all lanes are twice as wide', () => {
  const edges = Float64Array.of(0, 16, 32, 48, 64);
  const few = { edges, first: 40, counts: Uint32Array.of(1, 99, 0, 3) };
  const many = { edges, first: 40, counts: Uint32Array.of(1, 120, 4, 0) };
  expect(withRoomForNumbers([few, few])).toEqual([few, few]);
  const wide = withRoomForNumbers([few, many]);
  expect(wide.map((density) => [[...density.edges], [...density.counts]])).toEqual([
    [
      [0, 32, 64],
      [100, 3],
    ],
    [
      [0, 32, 64],
      [121, 4],
    ],
  ]);
  expect(wide.flatMap((density) => densityBins(density).map(({ label }) => label))).toEqual([
    '100',
    '3',
    '121',
    '4',
  ]);
});

test('pairs are the same years wherever the window begins', () => {
  const edges = Float64Array.of(0, 16, 32, 48, 64);
  const [wide] = withRoomForNumbers([{ edges, first: 41, counts: Uint32Array.of(100, 20, 3, 4) }]);
  expect([[...(wide?.edges ?? [])], [...(wide?.counts ?? [])]]).toEqual([
    [0, 16, 48, 64],
    [100, 23, 4],
  ]);
});

test('bins are days, weeks, months or years of the calendar, and every row in the window is in the one of its middle', () => {
  const start = fc.integer({ min: dayOf(1500, 1, 1), max: dayOf(2100, 1, 1) });
  fc.assert(
    fc.property(datasets, start, fc.integer({ min: 13, max: 90_000 }), (dataset, min, length) => {
      const columns = buildColumns(dataset);
      const rows = datedRows(columns, allRows(columns));
      const scale = timeScale({ min, max: min + length } as DaySpan, 0, 900);
      const { edges, counts } = densityOf(columns, rows, scale);
      const middles = Array.from(
        rows,
        (row) => ((columns.minDay[row] ?? 0) + (columns.maxDay[row] ?? 0) + 1) / 2,
      );
      const inside = middles.filter((day) => day >= min && day < min + length + 1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inside.length);
      for (const day of inside) {
        const x = scale.x(day);
        const bin = edges.findLastIndex((edge) => edge <= x + 1e-6);
        expect(counts[Math.min(bin, counts.length - 1)]).toBeGreaterThan(0);
      }
      // Inner edges are days on which something of the calendar begins.
      const days = [...edges.slice(1, -1)].map((edge) => min + (edge / 900) * (length + 1));
      for (const day of days) expect(Math.abs(day - Math.round(day))).toBeLessThan(1e-4);
      const widths = [...edges].slice(1).map((edge, i) => edge - (edges[i] ?? 0));
      for (const width of widths.slice(1, -1)) expect(width).toBeGreaterThanOrEqual(16);
    }),
  );
});
