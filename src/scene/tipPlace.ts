import type { Box, Point, Size } from './boxes.ts';

/** Gap between a tip and what it is about, px. */
const GAP = 8;
/** Gap to the edges of the frame, px. */
const EDGE = 4;

const clamp = (value: number, min: number, max: number) => Math.max(min, Math.min(value, max));

/**
 * Upper left corner of a tip about `of` in a frame that begins at 0, all px: above or below (`first` if there is room),
 * else beside it. If the tip is larger than the frame, its beginning is in view. It covers what it is about only if no
 * side has room.
 */
export function tipPlace(of: Box, tip: Size, frame: Size, first: 'above' | 'below'): Point {
  const most = { x: frame.width - EDGE - tip.width, y: frame.height - EDGE - tip.height };
  const [seen0, seen1] = [Math.max(of.x0, 0), Math.min(of.x1, frame.width)];
  const x = clamp((seen0 + seen1 - tip.width) / 2, EDGE, most.x);
  const y = clamp((of.y0 + of.y1 - tip.height) / 2, EDGE, most.y);
  const above = { x, y: of.y0 - GAP - tip.height };
  const below = { x, y: of.y1 + GAP };
  const right = { x: seen1 + GAP, y };
  const left = { x: seen0 - GAP - tip.width, y };
  const upAndDown = first === 'above' ? [above, below] : [below, above];
  return (
    upAndDown.find((at) => at.y >= EDGE && at.y <= most.y) ??
    [right, left].find((at) => at.x >= EDGE && at.x <= most.x) ?? { x, y }
  );
}
