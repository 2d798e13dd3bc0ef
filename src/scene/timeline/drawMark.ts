import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import type { MarkStyle } from './marks.ts';

/** A mark as it is drawn, whatever its place. */
export interface MarkDrawing {
  readonly style: MarkStyle;
  /** px. */
  readonly width: number;
  readonly size: number;
  /** Of its value. */
  readonly colour: string;
  readonly palette: Pick<Palette, 'paper' | 'ink'>;
}

const STROKE = 2;
const RING_GAP = 2.25;
/** px before a mark that its tail takes. */
export const TAIL_LENGTH = 5;
const FILL_OPACITY = { hollow: 0, half: 0.4, solid: 1, ringed: 1, struck: 0.3 } as const;
/** px from the outline of a range to its body. */
const INSET = 2;
/** Share of a soft span that its solid middle takes. */
const CORE = 0.5;
/** Opacity of the faint ends of a span whose day is not known. */
const WHISKERS = 0.75;

/**
 * A mark about the origin, stroked 2 px wide inside it: shape is precision, fill is stage, colour is sector, unless it goes
 * by another field.
 */
export function drawMark(pen: Pen, { style, width, size, colour, palette }: MarkDrawing): void {
  const { shape, fill, reported } = style;
  const { ink, paper } = palette;
  const inset = shape === 'dashed' ? INSET : 0;
  const core = shape === 'soft' ? Math.max(size * 0.9, width * CORE) : width - 2 * inset;
  const height = size - STROKE - 2 * inset;
  const rx = shape === 'dot' ? height / 2 : 1.5;
  const body = { x: -core / 2 + STROKE / 2, y: -height / 2, width: core - STROKE, height, rx };
  const half = width / 2;
  if (fill === 'ringed') {
    const [x, y] = [body.x - RING_GAP, body.y - RING_GAP];
    const ring = { x, y, width: body.width + 2 * RING_GAP, height: height + 2 * RING_GAP, rx: rx + 2 };
    pen.rect(ring, { fill: paper, stroke: { colour: ink, width: 1.25 } });
  }
  pen.rect(body, {
    fill: colour,
    fillOpacity: FILL_OPACITY[fill],
    ground: paper,
    stroke: { colour, width: STROKE },
  });
  if (shape === 'soft')
    for (const [x0, x1] of [
      [-half, -core / 2],
      [core / 2, half],
    ] as const)
      pen.line(x0, 0, x1, 0, { colour, width: 2, opacity: WHISKERS, dashes: [1.5, 1.5] });
  if (shape === 'dashed') {
    const outline = { x: -half + 0.75, y: -size / 2 + 0.75, width: width - 1.5, height: size - 1.5, rx: 3 };
    pen.rect(outline, { stroke: { colour, width: 1.25, dashes: [3, 1.75] } });
  }
  // The date is that of a report: the event was then or earlier.
  if (reported) pen.line(-half - TAIL_LENGTH, 0, -half, 0, { colour, width: 1.75 });
  if (fill === 'struck') pen.line(-half - 2, size / 2, half + 2, -size / 2, { colour: ink, width: 1.5 });
}
