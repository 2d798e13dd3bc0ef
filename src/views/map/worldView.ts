import type L from 'leaflet';
import type { Box } from '../../scene/boxes';
import type { LngLat } from '../../scene/map/world';
import { worldPoint } from '../../scene/map/worldPoint';

/** A point of a canvas, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How the world lies on a canvas: px of the world at zoom 0, times `scale`, from `x` and `y` on. */
export interface WorldView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Whether the map is not on its way from one view to another. */
  readonly still: boolean;
}

/** The view from a centre at a zoom, on a canvas that reaches `margin` px over the map's frame. */
export function viewFrom(map: L.Map, center: L.LatLng, zoom: number, margin: Point): WorldView {
  const { x, y } = map.project(center, zoom).subtract(map.getSize().divideBy(2));
  return { scale: 2 ** zoom, x: margin.x - x, y: margin.y - y, still: true };
}

/** The view a share of the way from one to another. */
export function viewBetween(from: WorldView, to: WorldView, share: number): WorldView {
  const between = (start: number, end: number) => start + (end - start) * share;
  return {
    scale: between(from.scale, to.scale),
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    still: false,
  };
}

/** Where a place is in a view; in whole px where that is still, for what is written there to be sharp. */
export function placeIn({ scale, x, y, still }: WorldView, place: LngLat): Point {
  const [across, down] = worldPoint(place);
  const at = { x: across * scale + x, y: down * scale + y };
  return still ? { x: Math.round(at.x), y: Math.round(at.y) } : at;
}

/** A box of the world on the canvas, `around` px larger at each side. */
export function boxIn({ scale, x, y }: WorldView, box: Box, around: number): Box {
  return {
    x0: box.x0 * scale + x - around,
    y0: box.y0 * scale + y - around,
    x1: box.x1 * scale + x + around,
    y1: box.y1 * scale + y + around,
  };
}
