import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { world } from '../../testing/builtIn.ts';
import { fitCamera } from './camera.ts';
import { greatCircle } from './circles.ts';
import {
  EAST,
  HALF_HEIGHT,
  HALF_WIDTH,
  project,
  unproject,
  WEST,
  WORLD_WIDTH,
  withinEdges,
} from './equalEarth.ts';
import type { LngLat } from './geography.ts';

const lngs = fc.double({ min: -180, max: 180, noNaN: true });
const lats = fc.double({ min: -89, max: 89, noNaN: true });
const points = fc.tuple(lngs, lats);

describe('Equal Earth', () => {
  test('comes back from the plane', () => {
    fc.assert(
      fc.property(points, ([lng, lat]) => {
        const [backLng, backLat] = unproject(project(lng, lat));
        expect(backLat).toBeCloseTo(lat, 6);
        expect(Math.abs(backLng - withinEdges(lng)) % 360).toBeCloseTo(0, 6);
      }),
    );
  });

  test('keeps areas: a band of latitude takes its share of the sphere', () => {
    const width = (lat: number) => project(EAST, lat)[0] - project(WEST, lat)[0];
    const steps = 2000;
    let area = 0;
    for (let i = 0; i < steps; i++) {
      const [low, high] = [(60 * i) / steps, (60 * (i + 1)) / steps];
      area += width((low + high) / 2) * (project(0, high)[1] - project(0, low)[1]);
    }
    expect(area / (2 * Math.PI * Math.sin(Math.PI / 3))).toBeCloseTo(1, 3);
  });

  test('is cut at 169° west, in the Bering Strait', () => {
    expect(WEST).toBe(-169);
    expect(project(-169, 0)[0]).toBeCloseTo(-HALF_WIDTH, 6);
    expect(project(-170, 0)[0]).toBeGreaterThan(0);
    expect(project(0, 90)[1]).toBeCloseTo(HALF_HEIGHT, 6);
  });

  test('draws no country across the map', () => {
    for (const { code, polygons } of world().countries)
      for (const ring of polygons.flat()) {
        const xs = ring.map(([lng, lat]) => project(lng, lat)[0]);
        for (const [i, x] of xs.entries()) {
          const lat = ring[i]?.[1] ?? 0;
          if (code === '010' || code === 'ATA' || Math.abs(lat) > 80) continue;
          expect(Math.abs(x - (xs[i + 1] ?? x)), `${code} at ${ring[i]}`).toBeLessThan(HALF_WIDTH / 2);
        }
      }
  });
});

describe('great circles', () => {
  const ends = (lines: readonly (readonly LngLat[])[]) => [lines[0]?.[0], lines.at(-1)?.at(-1)];

  test('run from point to point and never jump across the map', () => {
    fc.assert(
      fc.property(points, points, (from, to) => {
        const lines = greatCircle(from, to);
        const [start, end] = ends(lines);
        expect(start?.[1]).toBeCloseTo(from[1], 6);
        expect(end?.[1]).toBeCloseTo(to[1], 6);
        for (const line of lines)
          line.slice(1).forEach(([lng], i) => {
            expect(Math.abs(lng - (line[i]?.[0] ?? lng))).toBeLessThanOrEqual(180);
            expect(lng).toBeGreaterThanOrEqual(WEST - 1e-9);
            expect(lng).toBeLessThanOrEqual(EAST + 1e-9);
          });
      }),
    );
  });

  test('break at the edge of the map, at the same latitude on both sides', () => {
    const [west, east, ...more] = greatCircle([177.5, 64.7], [-149.9, 61.2]);
    expect(more).toEqual([]);
    const [leaving, arriving] = [west?.at(-1), east?.[0]];
    expect(leaving?.[0]).toBe(EAST);
    expect(arriving?.[0]).toBe(WEST);
    expect(leaving?.[1]).toBe(arriving?.[1]);
  });
});

test('a fitted camera shows every point inside the padding', () => {
  const padding = { top: 20, right: 60, bottom: 40, left: 30 };
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 12 }), (all) => {
      const [width, height] = [1000, 500];
      const { lng, lat, zoom } = fitCamera(all, width, height, padding);
      const scale = (WORLD_WIDTH * 2 ** zoom) / (2 * HALF_WIDTH);
      if (zoom === 0) return;
      const [centreX, centreY] = project(lng, lat);
      const placed = all.map(([pointLng, pointLat]) => project(pointLng, pointLat));
      for (const [x, y] of placed) {
        const left = width / 2 + (x - centreX) * scale;
        const top = height / 2 - (y - centreY) * scale;
        // The centre is bounded by the map's edge, so a frame wider than the map may stand a little off.
        if (Math.abs(lng - 11) < 170 && Math.abs(lat) < 80) {
          expect(left).toBeGreaterThan(padding.left - 1);
          expect(left).toBeLessThan(width - padding.right + 1);
          expect(top).toBeGreaterThan(padding.top - 1);
          expect(top).toBeLessThan(height - padding.bottom + 1);
        }
      }
    }),
  );
});
