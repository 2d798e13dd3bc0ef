import type L from 'leaflet';
import type { Point } from '../../scene/boxes.ts';
import type { WorldView } from '../../scene/map/equalEarth.ts';

/** The view for a centre and zoom, on a canvas that extends `margin` px beyond the map's frame. */
export function viewFrom(map: L.Map, center: L.LatLng, zoom: number, margin: Point): WorldView {
  const { x, y } = map.project(center, zoom).subtract(map.getSize().divideBy(2));
  return { scale: 2 ** zoom, x: margin.x - x, y: margin.y - y, still: true };
}

/** The view at a share of the way between two views. */
export function viewBetween(from: WorldView, to: WorldView, share: number): WorldView {
  const between = (start: number, end: number) => start + (end - start) * share;
  return {
    scale: between(from.scale, to.scale),
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    still: false,
  };
}

/** The curve of Leaflet's style sheet for a zoom: cubic-bezier(0, 0, 0.25, 1). */
const X2 = 0.25;
const Y2 = 1;

/** One coordinate of the curve with handles at 0 and `handle`. */
const along = (t: number, handle: number) => 3 * (1 - t) * t * t * handle + t ** 3;

/** Progress of a zoom at a share of its time, matching Leaflet's CSS transitions. */
export function zoomEasing(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (along(middle, X2) < time) low = middle;
    else high = middle;
  }
  return along(low, Y2);
}
