import type { Point } from '../boxes.ts';

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
