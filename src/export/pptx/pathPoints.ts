import { extent } from 'd3';
import type { Path, PathPlace, PathSink, Rect } from '../../scene/pen/pen.ts';

/** A point of a path as PowerPoint has it, px. */
export type PathPoint =
  | { readonly x: number; readonly y: number; readonly moveTo?: boolean }
  | { readonly close: true };

/** Radians that a straight piece of an arc covers. */
const STEP = Math.PI / 24;

/** A path as points, with the box about it; px of the drawing. Arcs become lines too short to be told from them. */
export function tracePoints(
  path: Path,
  { x, y, scale }: PathPlace,
): { readonly points: readonly PathPoint[]; readonly box: Rect } {
  const points: PathPoint[] = [];
  const add = (px: number, py: number, moveTo: boolean) => {
    const point = { x: x + px * scale, y: y + py * scale };
    points.push(moveTo ? { ...point, moveTo } : point);
  };
  let isBegun = false;
  const begin = (px: number, py: number) => {
    add(px, py, !isBegun);
    isBegun = true;
  };
  const sink: PathSink = {
    moveTo: (px, py) => {
      isBegun = false;
      begin(px, py);
    },
    lineTo: begin,
    arc: (cx, cy, radius, start, end, anticlockwise = false) => {
      const sweep = anticlockwise ? -Math.abs(start - end) : Math.abs(end - start);
      const steps = Math.max(1, Math.ceil(Math.abs(sweep) / STEP));
      for (let i = 0; i <= steps; i++) {
        const angle = start + (sweep * i) / steps;
        begin(cx + radius * Math.cos(angle), cy + radius * Math.sin(angle));
      }
    },
    closePath: () => {
      points.push({ close: true });
      isBegun = false;
    },
  };
  path(sink);
  const places = points.filter((point) => 'x' in point);
  const [left = 0, right = 0] = extent(places, (point) => point.x);
  const [top = 0, bottom = 0] = extent(places, (point) => point.y);
  return { points, box: { x: left, y: top, width: right - left, height: bottom - top } };
}
