import { extent } from 'd3';
import type { Box, Point } from '../boxes.ts';
import { type Path, polygons, polyline } from '../pen/pen.ts';
import { worldPoint } from './equalEarth.ts';
import type { LngLat, Shape } from './geography.ts';
import type { Arc } from './mapScene.ts';

/** Squared distance of `p` from the line through `a` and `b`; from `a` if both are the same point. */
function offLine(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const [px, py] = [p.x - a.x, p.y - a.y];
  if (length === 0) return px * px + py * py;
  const cross = dx * py - dy * px;
  return (cross * cross) / length;
}

/**
 * The points of a line that are needed for it to stay within `tolerance` of its course (Douglas and Peucker 1973,
 * doi:10.3138/FM57-6770-U75U-7727). First and last are kept.
 */
export function simplifyLine<T extends Point>(points: readonly T[], tolerance: number): readonly T[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let farthest = 0;
  let most = tolerance * tolerance;
  points.forEach((point, i) => {
    const off = i === 0 || i === points.length - 1 ? 0 : offLine(point, first, last);
    if (off <= most) return;
    most = off;
    farthest = i;
  });
  if (farthest === 0) return [first, last];
  const before = simplifyLine(points.slice(0, farthest + 1), tolerance);
  const after = simplifyLine(points.slice(farthest), tolerance);
  return [...before, ...after.slice(1)];
}

/** A path in px of the world at zoom 0, with its bounding box. */
export interface WorldPath {
  readonly path: Path;
  readonly box: Box;
}

function pathAbout(lines: readonly (readonly LngLat[])[]): WorldPath {
  const rings = lines.map((line) => line.map(worldPoint));
  const [x0 = 0, x1 = 0] = extent(rings.flat(), ([x]) => x);
  const [y0 = 0, y1 = 0] = extent(rings.flat(), ([, y]) => y);
  return { path: polygons(rings), box: { x0, y0, x1, y1 } };
}

/** Cache of {@link shapePath}. */
const shapePaths = new WeakMap<Shape, WorldPath>();

/** The outline of a shape of the world, made once. */
export function shapePath(shape: Shape): WorldPath {
  const known = shapePaths.get(shape) ?? pathAbout(shape.polygons.flat());
  shapePaths.set(shape, known);
  return known;
}

/** How far a line may deviate from its circle, px of the drawing: with fewer points, it is faster to stroke. */
const TOLERANCE = 0.15;

/** Cache by circle, which stays the same object from filter to filter, and by the next power of two above its scale. */
const arcPaths = new WeakMap<Arc['lines'], Map<number, Path>>();

/** The path of a great circle in px of the world at zoom 0, fine enough for a scale; made once per power of two. */
export function arcPath({ lines }: Arc, scale: number): Path {
  const ofLines = arcPaths.get(lines) ?? new Map<number, Path>();
  arcPaths.set(lines, ofLines);
  const power = Math.ceil(Math.log2(scale));
  const known = ofLines.get(power);
  if (known) return known;
  const parts = lines.map((line) => {
    const points = line.map((place) => {
      const [x, y] = worldPoint(place);
      return { x, y };
    });
    return polyline(simplifyLine(points, TOLERANCE / 2 ** power).map(({ x, y }) => [x, y] as const));
  });
  const path: Path = (to) => {
    for (const part of parts) part(to);
  };
  ofLines.set(power, path);
  return path;
}
