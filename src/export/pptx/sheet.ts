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
