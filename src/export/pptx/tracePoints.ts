import { extent } from 'd3';
import type { Path, PathPlace, PathSink } from '../../scene/pen/pen.ts';
import { emu } from './sheet.ts';
import { el } from './xml.ts';

/** A point of a path, px. */
export type PathPoint =
  | { readonly x: number; readonly y: number; readonly moveTo?: boolean }
  | { readonly close: true };

/** Radians per straight piece of an arc. */
const STEP = Math.PI / 24;

/** A path as points, with its bounding box; px of the drawing. Arcs become lines so short that they look round. */
export function tracePoints(path: Path, { x, y, scale }: PathPlace) {
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

/** Points in px from the corner of a form of the given size as a form of its own. */
export function ownForm(points: readonly PathPoint[], width: number, height: number): string {
  const steps = points.map((point) => {
    if (!('x' in point)) return el('a:close');
    const at = el('a:pt', { x: emu(point.x), y: emu(point.y) });
    return el(point.moveTo ? 'a:moveTo' : 'a:lnTo', {}, at);
  });
  return el(
    'a:custGeom',
    {},
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => el(name)),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el('a:pathLst', {}, el('a:path', { w: emu(width), h: emu(height) }, ...steps)),
  );
}
