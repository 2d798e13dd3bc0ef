import { expect, test } from 'vitest';
import { zoomEasing } from './zoomEasing.ts';

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
