import type { Palette } from '../palette.ts';
import type { Path, PathSink, Pen } from '../pen/pen.ts';
import type { PlacedLabel } from './labels.ts';
import { lineStart, type MarkStyle, type ValidityLine } from './marks.ts';
import type { PlacedMark } from './placedLane.ts';

/** A mark as it is drawn, independent of position. */
export interface MarkDrawing {
  readonly style: MarkStyle;
  /** px. */
  readonly width: number;
  readonly size: number;
  /** Colour of its value. */
  readonly colour: string;
  readonly palette: Pick<Palette, 'paper' | 'ink'>;
}

const STROKE = 2;
const RING_GAP = 2.25;
/** Length of the tail before a mark, px. */
export const TAIL_LENGTH = 5;
const FILL_OPACITY = { hollow: 0, half: 0.4, solid: 1, ringed: 1, struck: 0.3 } as const;
/** Gap between the outline of a range and its body, px. */
const INSET = 2;
/** Share of a soft span for its solid middle. */
const CORE = 0.5;
/** Opacity of the faint ends of a span whose day is unknown. */
const WHISKERS = 0.75;

/** Draws a mark around the origin: shape is precision, fill is stage, colour is the value that colours go by. */
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
  // The date is that of a report: the event happened then or earlier.
  if (reported) pen.line(-half - TAIL_LENGTH, 0, -half, 0, { colour, width: 1.75 });
  if (fill === 'struck') pen.line(-half - 2, size / 2, half + 2, -size / 2, { colour: ink, width: 1.5 });
}

/**
 * Length and half the height of the arrowhead of a line that continues, and length of the dots before it if the end is
 * open, px.
 */
const HEAD = { length: 5, half: 3.5, dots: 15 } as const;
/** Length of a dot and of the gap after it, px. */
const DOT = { length: 2, gap: 3 } as const;

/**
 * A line along time: a stroke across its end, an arrowhead if it continues, dots before the head if the end is open.
 */
export function traceLine(
  sink: PathSink,
  from: number,
  y: number,
  { x1: to, goesOn, isOpen }: ValidityLine,
): void {
  const forward = Math.sign(to - from) || 1;
  const along = (start: number, end: number) => {
    sink.moveTo(start, y);
    sink.lineTo(end, y);
  };
  const isDotted = goesOn && isOpen && Math.abs(to - from) > 2 * HEAD.dots;
  along(from, isDotted ? to - forward * HEAD.dots : to);
  if (!goesOn) {
    sink.moveTo(to, y - HEAD.half);
    sink.lineTo(to, y + HEAD.half);
    return;
  }
  for (let dot = to - forward * (HEAD.dots - DOT.gap), i = 0; isDotted && i < 3; i++) {
    along(dot, dot + forward * DOT.length);
    dot += forward * (DOT.length + DOT.gap);
  }
  const barb = to - forward * HEAD.length;
  sink.moveTo(barb, y - HEAD.half);
  sink.lineTo(to - forward * 0.5, y);
  sink.lineTo(barb, y + HEAD.half);
}

/** Lines before and after a mark that show from when and how long its record holds; null if there are none. */
export function validityPath(
  { y, validity, lead }: Pick<PlacedMark, 'y' | 'validity' | 'lead'>,
  label: Pick<PlacedLabel, 'side' | 'box'> | undefined,
): Path | null {
  if (!validity && !lead) return null;
  return (to) => {
    if (lead) traceLine(to, lead.x1, y, { ...lead, x1: lead.x0 });
    if (validity) traceLine(to, lineStart(validity, label?.side === 'right' ? label.box : null), y, validity);
  };
}
