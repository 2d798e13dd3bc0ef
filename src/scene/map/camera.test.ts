import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Camera } from '../../core/viewState.ts';
import { columns, dataset, places } from '../../testing/builtIn.ts';
import type { Box } from '../boxes.ts';
import { type CameraTarget, clearCamera, fitCamera } from './camera.ts';
import { greatCircle } from './circles.ts';
import { HALF_WIDTH, project, WORLD_WIDTH } from './equalEarth.ts';
import type { LngLat } from './geography.ts';
import { partnerPoints } from './mapScene.ts';

const PADDING = { top: 36, right: 92, bottom: 34, left: 92 };
const BUTTONS: Box = { x0: 1114, y0: 12, x1: 1148, y1: 110 };
const LEGEND: Box = { x0: 722, y0: 266, x1: 1148, y1: 346 };
const sightOf = (points: readonly LngLat[]): CameraTarget => ({
  ...{
    points,
    width: 1160,
    height: 358,
    padding: PADDING,
    covers: [BUTTONS, LEGEND],
    leastZoom: 0.5,
    extent: [],
  },
});

/** Where a camera shows a point, px. */
function pointAt({ lat, lng, zoom }: Camera, [toLng, toLat]: LngLat) {
  const scale = (WORLD_WIDTH * 2 ** zoom) / (2 * HALF_WIDTH);
  const [x, y] = project(lng, lat);
  const [toX, toY] = project(toLng, toLat);
  return { x: 580 + (toX - x) * scale, y: 179 - (toY - y) * scale };
}
const isCovered = (camera: Camera, point: LngLat, reach: number) => {
  const { x, y } = pointAt(camera, point);
  return [BUTTONS, LEGEND].some(
    (box) => x + reach > box.x0 && x - reach < box.x1 && y + reach > box.y0 && y - reach < box.y1,
  );
};
const fittedTo = (points: readonly LngLat[]) => fitCamera(points, 1160, 358, PADDING);

const BEIJING: LngLat = [116.4, 39.9];
const WASHINGTON: LngLat = [-77, 38.9];

describe('a clear camera', () => {
  test('is the fitted one where that has nothing covered', () => {
    const home = partnerPoints(dataset, columns, places);
    expect(clearCamera(sightOf(home))).toEqual(fittedTo(home));
  });

  test('keeps the land of two partners clear of the legend too', () => {
    const points = [BEIJING, WASHINGTON, ...greatCircle(BEIJING, WASHINGTON).flat()];
    const guangzhou: LngLat = [113.3, 23.1];
    expect(isCovered(fittedTo(points), guangzhou, 8)).toBe(true);
    const camera = clearCamera(sightOf(points));
    expect(isCovered(camera, guangzhou, 8)).toBe(false);
    expect(camera.zoom).toBeGreaterThan(fittedTo(points).zoom - 0.42);
  });

  test('keeps many partners clear, also where two stand at one place', () => {
    const everywhere: LngLat[] = [...places.values()].flatMap(({ capital }) =>
      capital ? [[capital.lng, capital.lat] as const] : [],
    );
    const home = [WASHINGTON, ...everywhere].filter(([lng]) => lng > -130 && lng < 150);
    expect(clearCamera(sightOf(home)).zoom).toBeGreaterThan(fittedTo(home).zoom - 0.42);
    expect(home.filter((point) => isCovered(clearCamera(sightOf(home)), point, 16))).toEqual([]);
  });

  test('covers no more places than the fitted one, is smaller by a quarter at most, and has all in the frame', () => {
    const point = fc.tuple(fc.integer({ min: -120, max: 150 }), fc.integer({ min: -45, max: 65 }));
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 4, maxLength: 29, selector: String }), (points) => {
        const [camera, fitted] = [clearCamera(sightOf(points)), fittedTo(points)];
        const covered = (by: Camera) => points.filter((each) => isCovered(by, each, 28)).length;
        expect(covered(camera)).toBeLessThanOrEqual(covered(fitted));
        expect(camera.zoom).toBeGreaterThanOrEqual(Math.max(0.5, fitted.zoom - 0.42));
        for (const each of points) {
          const { x, y } = pointAt(camera, each);
          expect([x > 0, y > 0, x < 1160, y < 358]).toEqual([true, true, true, true]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
