import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { drawMark } from '../timeline/drawMark.ts';
import { traceLine } from '../timeline/validityPath.ts';
import type { Life } from './lifecycle.ts';

/** A record's life along a line at `y` px: how long it holds, and its mark of `size` px. */
export function drawLife(
  pen: Pen,
  { x0, x1, style, validity }: Life,
  { y, size, colour, palette }: { y: number; size: number; colour: string; palette: Palette },
): void {
  if (validity)
    pen.path((to) => traceLine(to, validity.x0, y, validity), {
      stroke: { colour, width: 1.5, opacity: 0.75 },
    });
  pen.group({ x: (x0 + x1) / 2, y }, () => drawMark(pen, { style, width: x1 - x0, size, colour, palette }));
}
