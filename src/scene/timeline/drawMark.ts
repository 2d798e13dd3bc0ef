import type { Palette } from '../palette.ts';
import type { Pen, Stroke } from '../pen/pen.ts';
import { markGeometry } from './markGeometry.ts';
import type { MarkStyle } from './marks.ts';

/** How a mark looks, whatever its place. */
export interface MarkLook {
  readonly style: MarkStyle;
  /** px. */
  readonly width: number;
  readonly size: number;
  /** Of its value. */
  readonly colour: string;
  readonly palette: Pick<Palette, 'paper' | 'ink'>;
}

/** Opacity of the faint ends of a span whose day is not known. */
const WHISKERS = 0.75;

/** A mark about the origin: shape is precision, fill is stage, colour is sector, unless it goes by another field. */
export function drawMark(pen: Pen, { style, width, size, colour, palette }: MarkLook): void {
  const { body, ring, whiskers, tail, outline, strike, fillOpacity } = markGeometry(style, width, size);
  const { ink, paper } = palette;
  const line = (segment: readonly [number, number, number, number], stroke: Stroke) =>
    pen.line(...segment, stroke);
  if (ring) pen.rect(ring, { fill: paper, stroke: { colour: ink, width: 1.25 } });
  pen.rect(body, { fill: colour, fillOpacity, ground: paper, stroke: { colour, width: 2 } });
  for (const whisker of whiskers) line(whisker, { colour, width: 2, opacity: WHISKERS, dashes: [1.5, 1.5] });
  if (outline) pen.rect(outline, { stroke: { colour, width: 1.25, dashes: [3, 1.75] } });
  if (tail) line(tail, { colour, width: 1.75 });
  if (strike) line(strike, { colour: ink, width: 1.5 });
}
