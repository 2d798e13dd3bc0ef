import { geoEqualEarthRaw } from 'd3';
import type { Box, Point } from '../boxes.ts';
import type { PathPlace } from '../pen/pen.ts';
import type { LngLat } from './geography.ts';

/** Width of the whole map at zoom 0, px. */
export const WORLD_WIDTH = 256;

/** Central meridian, degrees east: the map is then cut at the Bering Strait, and Russia is whole. */
export const CENTRAL_MERIDIAN = 11;
/** The map's western and eastern edges, degrees. */
export const WEST = CENTRAL_MERIDIAN - 180;
export const EAST = CENTRAL_MERIDIAN + 180;

const RADIANS = Math.PI / 180;

/** A point of the projection plane; x to the east, y to the north, in radii of the globe. */
export type PlanePoint = readonly [x: number, y: number];

/** Half the width and half the height of the plane. */
export const HALF_WIDTH = geoEqualEarthRaw(Math.PI, 0)[0];
export const HALF_HEIGHT = geoEqualEarthRaw(0, Math.PI / 2)[1];

/** The same meridian as a longitude between the map's edges. */
export function withinEdges(lng: number): number {
  if (lng >= WEST && lng <= EAST) return lng;
  return ((((lng - WEST) % 360) + 360) % 360) + WEST;
}

/** Equal Earth (Šavrič, Patterson, Jenny 2018) about 11°E, from degrees; latitudes are clamped to the poles. */
export function project(lng: number, lat: number): PlanePoint {
  const bounded = Math.max(-90, Math.min(90, lat));
  return geoEqualEarthRaw((withinEdges(lng) - CENTRAL_MERIDIAN) * RADIANS, bounded * RADIANS);
}

/** Inverse of {@link project}; points outside the map give the nearest existing longitude and latitude. */
export function unproject([x, y]: PlanePoint): readonly [lng: number, lat: number] {
  const bounded = Math.max(-HALF_HEIGHT, Math.min(HALF_HEIGHT, y));
  const [lambda, phi] = geoEqualEarthRaw.invert?.(x, bounded) ?? [0, 0];
  const lng = Math.max(-180, Math.min(180, lambda / RADIANS)) + CENTRAL_MERIDIAN;
  return [lng, phi / RADIANS];
}

/** px of the whole world at zoom 0 per radius of the globe. */
export const PX_PER_RADIUS = WORLD_WIDTH / (2 * HALF_WIDTH);

/** A place in px of the whole world at zoom 0: `WORLD_WIDTH` wide, y downwards, as in Leaflet. */
export function worldPoint([lng, lat]: LngLat): PlanePoint {
  const [x, y] = project(lng, lat);
  return [WORLD_WIDTH / 2 + x * PX_PER_RADIUS, WORLD_WIDTH / 2 - y * PX_PER_RADIUS];
}

/** How the world lies in a drawing: px of the world at zoom 0, times `scale`, offset by `x` and `y`. */
export interface WorldView extends PathPlace {
  /** Whether places are rounded to whole px, so that text there is sharp; not while moving from one view to another. */
  readonly still: boolean;
}

/** Where a place is in a view. */
export function placeIn({ scale, x, y, still }: WorldView, place: LngLat): Point {
  const [across, down] = worldPoint(place);
  const at = { x: across * scale + x, y: down * scale + y };
  return still ? { x: Math.round(at.x), y: Math.round(at.y) } : at;
}

/** A box of the world in a view, extended by `around` px on each side. */
export const boxIn = ({ scale, x, y }: WorldView, box: Box, around: number): Box => ({
  x0: box.x0 * scale + x - around,
  y0: box.y0 * scale + y - around,
  x1: box.x1 * scale + x + around,
  y1: box.y1 * scale + y + around,
});
