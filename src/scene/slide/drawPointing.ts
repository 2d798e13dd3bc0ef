import type { Box, Point } from '../boxes.ts';
import type { Palette } from '../palette.ts';
import { type PagePen, type Pen, polyline } from '../pen/pen.ts';
import { CALLOUT_PADDING, nearestIn, type PlacedArrow, type Pointing } from './callouts.ts';
import type { Spot } from './part.ts';
import { drawText } from './typeset.ts';

/** Gap between the line and what it points to, and length of an arrow's head, px. */
const LINE_GAP = 3;
const HEAD = 12;

/** The point of a spot's edge in the direction of another point. */
function edgeTowards({ x, y, radius }: Spot, to: Point): Point {
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  const share = Math.min(1, (radius + LINE_GAP) / length);
  return { x: x + (to.x - x) * share, y: y + (to.y - y) * share };
}

function drawArrow(pen: Pen, { from, to }: PlacedArrow, palette: Palette): void {
  const [start, end] = [edgeTowards(from, to), edgeTowards(to, from)];
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const barb = (turn: number): [number, number] => [
    end.x - HEAD * Math.cos(angle + turn),
    end.y - HEAD * Math.sin(angle + turn),
  ];
  const stroke = { colour: palette.ink, width: 2.5, round: true };
  pen.line(start.x, start.y, end.x, end.y, stroke);
  pen.path(polyline([barb(0.45), [end.x, end.y], barb(-0.45)]), { stroke });
}

/** The line from a callout to what it means. */
function lineTo(box: Box, spot: Spot) {
  const from = nearestIn(box, spot);
  return { from, to: edgeTowards(spot, from) };
}

/** Draws callouts with the lines to what they mean, and arrows. */
export function drawPointing(pen: PagePen, { callouts, arrows }: Pointing, palette: Palette): void {
  for (const arrow of arrows) drawArrow(pen, arrow, palette);
  const placed = callouts.map((each) => ({ ...each, line: each.spot && lineTo(each.box, each.spot) }));
  for (const { line } of placed) {
    if (!line) continue;
    const { from, to } = line;
    pen.group({ isNative: true }, () => {
      pen.line(from.x, from.y, to.x, to.y, { colour: palette.paper, width: 5 });
      pen.line(from.x, from.y, to.x, to.y, { colour: palette.ink, width: 2 });
      pen.circle(to.x, to.y, 4, { fill: palette.ink, stroke: { colour: palette.paper, width: 1.5 } });
    });
  }
  for (const { box, text, callout, line } of placed) {
    const { x0, y0, x1, y1 } = box;
    const frame = { x: x0, y: y0, width: x1 - x0, height: y1 - y0, rx: 6 };
    const [x, y] = [x0 + CALLOUT_PADDING.x, y0 + CALLOUT_PADDING.y];
    const { paper, ink, control } = palette;
    pen.group({ name: callout.text }, () =>
      pen.callout({ frame, text, x, y, line, fill: paper, ink, border: control }, () => {
        pen.rect(frame, { fill: paper, stroke: { colour: control, width: 1 } });
        drawText(pen, text, x, y, { fill: ink });
      }),
    );
  }
}
