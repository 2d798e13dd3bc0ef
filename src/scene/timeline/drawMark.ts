import type { Palette } from '../palette.ts';
import type { Pen, Rect, Stroke } from '../pen/pen.ts';
import type { MarkStyle } from './marks.ts';

/** A straight line, px. */
export type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/** What a mark is drawn with, px about its middle. */
export interface MarkGeometry {
  readonly body: Rect;
  /** Around a mark that is launched. */
  readonly ring: Rect | null;
  /** The faint ends of a span whose day is not known. */
  readonly whiskers: readonly Segment[];
  /** The tail before a mark whose date is that of a report: the event was then or earlier. */
  readonly tail: Segment | null;
  /** The outline of one day of a range, around its body. */
  readonly outline: Rect | null;
  /** The stroke through a mark that has ended. */
  readonly strike: Segment | null;
  readonly fillOpacity: number;
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

/** Geometry of a mark of `width` by `size` px, stroked 2 px wide inside it. */
export function markGeometry(
  { shape, fill, reported }: MarkStyle,
  width: number,
  size: number,
): MarkGeometry {
  const soft = shape === 'soft';
  const dashed = shape === 'dashed';
  const core = soft ? Math.max(size * 0.9, width * CORE) : width - (dashed ? 2 * INSET : 0);
  const height = size - STROKE - (dashed ? 2 * INSET : 0);
  const body = {
    x: -core / 2 + STROKE / 2,
    y: -height / 2,
    width: core - STROKE,
    height,
    rx: shape === 'dot' ? height / 2 : 1.5,
  };
  const ring =
    fill === 'ringed'
      ? {
          x: body.x - RING_GAP,
          y: body.y - RING_GAP,
          width: body.width + 2 * RING_GAP,
          height: height + 2 * RING_GAP,
          rx: body.rx + 2,
        }
      : null;
  const half = width / 2;
  return {
    body,
    ring,
    whiskers: soft
      ? [
          [-half, 0, -core / 2, 0],
          [core / 2, 0, half, 0],
        ]
      : [],
    tail: reported ? [-half - TAIL_LENGTH, 0, -half, 0] : null,
    strike: fill === 'struck' ? [-half - 2, size / 2, half + 2, -size / 2] : null,
    fillOpacity: FILL_OPACITY[fill],
    outline:
      shape === 'dashed'
        ? { x: -half + 0.75, y: -size / 2 + 0.75, width: width - 1.5, height: size - 1.5, rx: 3 }
        : null,
  };
}

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
