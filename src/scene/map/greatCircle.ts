import { geoDistance, geoInterpolate } from 'd3';
import { EAST, WEST, withinEdges } from './equalEarth.ts';
import type { LngLat } from './geography.ts';

/** Degrees between points: finer than a pixel's bend at any zoom of the map. */
const STEP = 1;
const DEGREES = 180 / Math.PI;

/** Circles that have been computed: every filter asks for mostly the same ones. */
const circles = new Map<string, readonly (readonly LngLat[])[]>();
const MOST_KEPT = 2000;

/**
 * The great circle between two points as one or two planar lines: two where it crosses the map's edge, so that nothing
 * is drawn across the map.
 */
export function greatCircle(from: LngLat, to: LngLat): readonly (readonly LngLat[])[] {
  const key = `${from} ${to}`;
  const known = circles.get(key);
  if (known) return known;
  if (circles.size > MOST_KEPT) circles.clear();
  const lines = circleBetween(from, to);
  circles.set(key, lines);
  return lines;
}

function circleBetween(from: LngLat, to: LngLat): LngLat[][] {
  const along = geoInterpolate([...from], [...to]);
  const steps = Math.max(2, Math.ceil((geoDistance([...from], [...to]) * DEGREES) / STEP));
  const lines: LngLat[][] = [];
  let line: LngLat[] = [];
  let previous: LngLat | null = null;
  for (let i = 0; i <= steps; i++) {
    const [lng, lat] = along(i / steps);
    const point: LngLat = [withinEdges(lng), lat];
    if (previous && Math.abs(point[0] - previous[0]) > 180) {
      const east = previous[0] > point[0];
      const middle = (previous[1] + lat) / 2;
      line.push([east ? EAST : WEST, middle]);
      lines.push(line);
      line = [[east ? WEST : EAST, middle]];
    }
    line.push(point);
    previous = point;
  }
  lines.push(line);
  return lines;
}
