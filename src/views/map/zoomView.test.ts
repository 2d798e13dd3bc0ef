import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boxIn,
  CENTRAL_MERIDIAN,
  EAST,
  placeIn,
  WEST,
  WORLD_WIDTH,
  type WorldView,
  worldPoint,
} from '../../scene/map/equalEarth.ts';
import type { LngLat } from '../../scene/map/geography.ts';
import { viewBetween, zoomEasing } from './zoomView.ts';

const view = fc.record({
  scale: fc.double({ min: 1, max: 128, noNaN: true }),
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  still: fc.constant(false),
});
const place = fc.tuple(
  fc.double({ min: WEST, max: EAST, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
) as fc.Arbitrary<LngLat>;

test('the world at zoom 0 is as wide as it says, its middle in the middle, north above', () => {
  const [west] = worldPoint([WEST, 0]);
  const [east, equator] = worldPoint([EAST, 0]);
  expect(west).toBeCloseTo(0);
  expect(east).toBeCloseTo(WORLD_WIDTH);
  expect(worldPoint([CENTRAL_MERIDIAN, 0])).toEqual([WORLD_WIDTH / 2, equator]);
  expect(worldPoint([CENTRAL_MERIDIAN, 60])[1]).toBeLessThan(equator);
});

test('a way between two views begins with one, ends with the other and never leaves what lies between', () => {
  fc.assert(
    fc.property(view, view, place, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, at, share) => {
      const [start, end] = [placeIn(from, at), placeIn(to, at)];
      expect(placeIn(viewBetween(from, to, 0), at)).toEqual(start);
      const last = placeIn(viewBetween(from, to, 1), at);
      expect(last.x).toBeCloseTo(end.x, 6);
      expect(last.y).toBeCloseTo(end.y, 6);
      const on = placeIn(viewBetween(from, to, share), at);
      expect(on.x).toBeGreaterThanOrEqual(Math.min(start.x, end.x) - 1e-6);
      expect(on.x).toBeLessThanOrEqual(Math.max(start.x, end.x) + 1e-6);
    }),
  );
});

test('what stands still is on whole px, and within the box of its shape', () => {
  fc.assert(
    fc.property(view, place, (moving, at) => {
      const still: WorldView = { ...moving, still: true };
      const { x, y } = placeIn(still, at);
      expect([x, y]).toEqual([Math.round(x), Math.round(y)]);
      const [across, down] = worldPoint(at);
      const box = boxIn(still, { x0: across, y0: down, x1: across, y1: down }, 1);
      expect(x).toBeGreaterThanOrEqual(box.x0);
      expect(x).toBeLessThanOrEqual(box.x1);
      expect(y).toBeGreaterThanOrEqual(box.y0);
      expect(y).toBeLessThanOrEqual(box.y1);
    }),
  );
});

test('begins and ends where the zoom does, and never turns back', () => {
  expect(zoomEasing(-0.1)).toBe(0);
  expect(zoomEasing(0)).toBe(0);
  expect(zoomEasing(1)).toBe(1);
  expect(zoomEasing(1.5)).toBe(1);
  const shares = Array.from({ length: 101 }, (_, i) => zoomEasing(i / 100));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('is the curve of the style sheet: at t = 1/2 of its parameter x is 7/32 and y is 1/2', () => {
  expect(zoomEasing(7 / 32)).toBeCloseTo(0.5, 4);
});
