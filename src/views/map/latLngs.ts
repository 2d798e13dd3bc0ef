import L from 'leaflet';
import type { Shape } from '../../scene/map/world';

/** px by which a line may be simplified: fills and borders alike, so that they meet. */
export const SMOOTHING = 0.3;

/** A shape's polygons, each of its rings, as Leaflet takes them. */
export function latLngs(shape: Shape): L.LatLng[][][] {
  return shape.polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => L.latLng(lat, lng))));
}
