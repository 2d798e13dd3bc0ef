import { HALF_WIDTH, type PlanePoint, project } from './equalEarth.ts';
import { WORLD_WIDTH } from './fit.ts';
import type { LngLat } from './geography.ts';

const PX = WORLD_WIDTH / (2 * HALF_WIDTH);

/** A place in px of the whole world at zoom 0: `WORLD_WIDTH` wide, y downwards, as Leaflet counts them. */
export function worldPoint([lng, lat]: LngLat): PlanePoint {
  const [x, y] = project(lng, lat);
  return [WORLD_WIDTH / 2 + x * PX, WORLD_WIDTH / 2 - y * PX];
}
