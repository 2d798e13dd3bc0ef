import type { Camera } from '../../core/viewState.ts';
import { HALF_HEIGHT, HALF_WIDTH, project, unproject } from './equalEarth.ts';
import type { LngLat } from './geography.ts';

/** Room left free at each side, px. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Width of the whole map at zoom 0, px. */
export const WORLD_WIDTH = 256;
const MOST_ZOOM = 4.5;
/** Half the side of the smallest area shown, in radii of the globe: one point alone is not filled to the frame. */
const LEAST_HALF = 0.12;

/**
 * The camera that shows all points in a frame of `width` by `height` px. Without points, the whole map.
 */
export function fitCamera(
  points: readonly LngLat[],
  width: number,
  height: number,
  padding: Padding,
): Camera {
  const plane = points.map(([lng, lat]) => project(lng, lat));
  if (plane.length === 0) plane.push([-HALF_WIDTH, -HALF_HEIGHT], [HALF_WIDTH, HALF_HEIGHT]);
  const xs = plane.map(([x]) => x);
  const ys = plane.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const roomX = Math.max(40, width - padding.left - padding.right);
  const roomY = Math.max(40, height - padding.top - padding.bottom);
  const spanX = Math.max(right - left, 2 * LEAST_HALF);
  const spanY = Math.max(top - bottom, 2 * LEAST_HALF);
  const pxPerRadius = Math.min(roomX / spanX, roomY / spanY);
  const zoom = Math.max(0, Math.min(MOST_ZOOM, Math.log2((pxPerRadius * 2 * HALF_WIDTH) / WORLD_WIDTH)));
  const scale = (WORLD_WIDTH * 2 ** zoom) / (2 * HALF_WIDTH);
  const x = (left + right) / 2 + (padding.right - padding.left) / 2 / scale;
  const y = (bottom + top) / 2 - (padding.bottom - padding.top) / 2 / scale;
  const [lng, lat] = unproject([x, y]);
  return { lat, lng, zoom };
}
