import type { Box } from '../boxes.ts';
import type { Pen } from '../pen/pen.ts';
import { type LabelSide, leaderEnd } from './labels.ts';
import { LABEL_SIZE } from './placing.ts';

/** px from a circle to its label. */
const LABEL_GAP = 4;
/** px from the edge of a bubble to the middle of a label above or below it. */
const LABEL_RISE = 9;
/** px from the middle of a line of text to its baseline. */
export const BASELINE = 4.5;

/** How the label of a circle is written. */
export interface LabelLook {
  readonly fill: string;
  readonly halo: string;
  readonly weight: number;
  /** How many times larger than usual. */
  readonly scale: number;
}

/** A label beside, above or below a circle about the origin. */
export function drawLabel(pen: Pen, radius: number, side: LabelSide, text: string, look: LabelLook): void {
  const { scale, ...style } = look;
  const [gap, riseBy] = [LABEL_GAP * scale, LABEL_RISE * scale];
  const isBeside = side === 'left' || side === 'right';
  const rise = side.startsWith('above') ? -radius - riseBy : radius + riseBy;
  const shift = {
    right: radius + gap,
    left: -radius - gap,
    above: 0,
    below: 0,
    'above-right': -radius,
    'below-right': -radius,
    'above-left': radius,
    'below-left': radius,
  }[side];
  pen.text(text, shift, (isBeside ? 0 : rise) + BASELINE * scale, {
    size: LABEL_SIZE * scale,
    anchor: side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle',
    ...style,
  });
}

/** A label apart from its circle about the origin, with the line that leads to it. */
export function drawLabelApart(pen: Pen, radius: number, box: Box, text: string, look: LabelLook): void {
  const { scale, ...style } = look;
  const { x, y } = leaderEnd({ x: 0, y: 0 }, box);
  const length = Math.hypot(x, y);
  pen.line((x / length) * radius, (y / length) * radius, x, y, { colour: look.fill, width: 1 });
  pen.text(text, box.x0, (box.y0 + box.y1) / 2 + BASELINE * scale, { size: LABEL_SIZE * scale, ...style });
}
