import type L from 'leaflet';
import type { Point } from '../../scene/boxes.ts';
import type { WorldView } from '../../scene/map/equalEarth.ts';

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
