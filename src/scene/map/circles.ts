import { geoDistance, geoInterpolate } from 'd3';
import { perKey } from '../../core/once.ts';
import { type Path, polyline } from '../pen/pen.ts';
import { EAST, WEST, withinEdges, worldPoint } from './equalEarth.ts';
import type { LngLat } from './geography.ts';
import { simplifyLine } from './simplifyLine.ts';

/** Degrees between points: close enough that lines look curved at any zoom of the map. */
const STEP = 1;
const DEGREES = 180 / Math.PI;

/** The great circle between two points as planar lines: two lines if it crosses the map's edge. */
export function greatCircle(from: LngLat, to: LngLat): readonly (readonly LngLat[])[] {
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

/** How far a line may deviate from its circle, px of the drawing: with fewer points, it is faster to stroke. */
const TOLERANCE = 0.15;

function pathOf(lines: readonly (readonly LngLat[])[], tolerance: number): Path {
  const parts = lines.map((line) => {
    const points = line.map((place) => {
      const [x, y] = worldPoint(place);
      return { x, y };
    });
    return polyline(simplifyLine(points, tolerance).map(({ x, y }) => [x, y] as const));
  });
  return (to) => {
    for (const part of parts) part(to);
  };
}

/** A great circle between two points. */
export class Circle {
  /** See {@link greatCircle}. */
  readonly lines: readonly (readonly LngLat[])[];
  /** By the next power of two above the scale. */
  readonly #pathOfPower: (power: number) => Path;

  constructor(from: LngLat, to: LngLat) {
    const lines = greatCircle(from, to);
    this.lines = lines;
    this.#pathOfPower = perKey((power) => pathOf(lines, TOLERANCE / 2 ** power));
  }

  /** Its path in px of the world at zoom 0, fine enough for a scale; the same one for scales close to each other. */
  pathAt(scale: number): Path {
    return this.#pathOfPower(Math.ceil(Math.log2(scale)));
  }
}

const MOST_KEPT = 2000;

/** The circles of one map, each made once: most of them are needed again after each filter. */
export class Circles {
  readonly #made = new Map<string, Circle>();

  between(from: LngLat, to: LngLat): Circle {
    const key = `${from} ${to}`;
    const known = this.#made.get(key);
    if (known) return known;
    if (this.#made.size > MOST_KEPT) this.#made.clear();
    const circle = new Circle(from, to);
    this.#made.set(key, circle);
    return circle;
  }
}
