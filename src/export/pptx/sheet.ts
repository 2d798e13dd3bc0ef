import type { Rect } from '../../scene/pen/pen.ts';
import { WIDE } from '../../scene/slide/stage.ts';

/** English Metric Units of a px: a page of 1280 by 720 px is 13.333 by 7.5 inches. */
const EMU = 9525;

/** px as English Metric Units. */
export const emu = (px: number): number => Math.round(px * EMU);

/** px as hundredths of a point. */
export const centipoints = (px: number): number => Math.round(px * 75);

/** The size of a page, px. */
export const PAGE = WIDE;

/** The part of a box that lies on the page; px. */
export function onPage({ x, y, width, height }: Rect): Rect {
  const within = (at: number, most: number) => Math.max(0, Math.min(most, at));
  const [left, top] = [within(x, PAGE.width), within(y, PAGE.height)];
  return {
    x: left,
    y: top,
    width: within(x + width, PAGE.width) - left,
    height: within(y + height, PAGE.height) - top,
  };
}

/** The box around some boxes. */
export function around(boxes: readonly Rect[]): Rect {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** A box moved as if turned around a point by some degrees: Office turns a box around its centre. */
export function turned({ x, y, width, height }: Rect, aroundX: number, aroundY: number, angle: number): Rect {
  const turn = (angle * Math.PI) / 180;
  const [dx, dy] = [x + width / 2 - aroundX, y + height / 2 - aroundY];
  const centre = {
    x: aroundX + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: aroundY + dx * Math.sin(turn) + dy * Math.cos(turn),
  };
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** The intersection of two boxes; null if they don't meet. A line has no width, or no height. */
export function shared(a: Rect, b: Rect | null): Rect | null {
  if (!b) return a;
  const [x0, y0] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [x1, y1] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return x1 < x0 || y1 < y0 ? null : { ...a, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** Whether two boxes are the same to half a px. */
export const isSame = (a: Rect, b: Rect): boolean =>
  [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((each) => Math.abs(each) < 0.5);

/** Whether a box is the page. */
export const isWholePage = ({ x, y, width, height }: Rect): boolean =>
  isSame({ x, y, width, height }, { x: 0, y: 0, ...PAGE });
