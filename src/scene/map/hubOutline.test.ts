import { expect, test } from 'vitest';
import { world } from '../../testing/builtIn.ts';
import { hubOutline } from './camera.ts';

test('the outermost points of the mainland, whatever lies overseas', () => {
  const box = (hub: string) => {
    const points = hubOutline(world(), hub);
    const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
    return [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)].map(Math.round);
  };
  // Russia without Kaliningrad and its islands; France without Guiana; the United States without Alaska and Hawaii.
  const [west = 0, east = 0, south = 0, north = 0] = box('RUS');
  expect([west > 25, east > 185, south > 40, north < 79]).toEqual([true, true, true, true]);
  expect(box('FRA')[0]).toBeGreaterThan(-6);
  expect(box('USA')[0]).toBeGreaterThan(-126);
});

test('nothing without a hub, or where the world has no such country', () => {
  expect(hubOutline(world(), undefined)).toEqual([]);
  expect(hubOutline(world(), 'XXX')).toEqual([]);
});
