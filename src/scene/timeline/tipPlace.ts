import type { Box } from '../boxes';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** px between a mark and what is said of it. */
const GAP = 8;
/** px to the edges of the frame. */
const EDGE = 4;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * Upper left corner of a tip about a mark, px: below a mark of the upper half of `frame` and above one of the lower, else where
 * there is room above, below or beside it. Of one taller than the frame the beginning is in view. Over the mark it lies only
 * where there is no room at either side.
 */
export function tipPlace(mark: Box, tip: Size, frame: Box): Point {
  const inner = { x0: frame.x0 + EDGE, y0: frame.y0 + EDGE, x1: frame.x1 - EDGE, y1: frame.y1 - EDGE };
  const seen = { x0: Math.max(mark.x0, frame.x0), x1: Math.min(mark.x1, frame.x1) };
  const middle = (mark.y0 + mark.y1) / 2;
  const x = clamp((seen.x0 + seen.x1 - tip.width) / 2, inner.x0, inner.x1 - tip.width);
  const y = clamp(middle - tip.height / 2, inner.y0, inner.y1 - tip.height);
  const below = { x, y: mark.y1 + GAP };
  const above = { x, y: mark.y0 - GAP - tip.height };
  const right = { x: seen.x1 + GAP, y };
  const left = { x: seen.x0 - GAP - tip.width, y };
  const fitsDown = ({ y }: Point) => y >= inner.y0 && y + tip.height <= inner.y1;
  const fitsAcross = ({ x }: Point) => x >= inner.x0 && x + tip.width <= inner.x1;
  const vertical = middle > (frame.y0 + frame.y1) / 2 ? [above, below] : [below, above];
  return vertical.find(fitsDown) ?? [right, left].find(fitsAcross) ?? { x, y };
}
