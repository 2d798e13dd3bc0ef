import type { Emphasis } from '../../scene/map/emphasis';
import { type Palette, swatchColour } from '../../scene/palette';
import { type DensityBin, densityHeight } from '../../scene/timeline/density';
import type { PlacedLabel } from '../../scene/timeline/labels';
import { markGeometry, type Rounded } from '../../scene/timeline/markGeometry';
import type { PlacedMark } from '../../scene/timeline/timelineScene';
import { validityPath } from '../../scene/timeline/validityPath';

/** What marks are drawn with. */
export interface MarkPen {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  /** Swatch of each sector, by id. */
  readonly swatches: ReadonlyMap<string, number>;
}

export const TEXT_SIZE = 11;
const HALO = 3;
const MUTED = 0.22;
/** Bars do not say which records are theirs, so they stay readable. */
const MUTED_BARS = 0.45;
const OPACITY = { counted: 1, possible: 0.5, 'not-yet': 0.25 } as const;
const VALIDITY = 0.75;
/** Of the faint ends of a span whose day is not known. */
const WHISKERS = 0.75;
/** px from a mark to the halo of the selected one. */
const HALO_GAP = 5;
/** px between a lane's edges and its bars. */
const ABOVE = 3;
const BELOW = 2;
/** px from a lane's lower edge to the line its numbers stand on. */
const NUMBERS = 6;

const colourOf = ({ palette, swatches }: MarkPen, sector: string) =>
  swatchColour(palette, swatches.get(sector) ?? -1);

/** Adds a box to the path, about `x`, `y`. */
function trace(context: CanvasRenderingContext2D, x: number, y: number, box: Rounded): void {
  const { width, height } = box;
  const radius = Math.max(0, Math.min(box.rx, width / 2, height / 2));
  if (radius * 2 < width || radius * 2 < height)
    context.roundRect(x + box.x, y + box.y, width, height, radius);
  else {
    // The same, sooner drawn.
    const [cx, cy] = [x + box.x + width / 2, y + box.y + height / 2];
    context.moveTo(cx + radius, cy);
    context.arc(cx, cy, radius, 0, 2 * Math.PI);
  }
}

function fillBox({ context }: MarkPen, x: number, y: number, box: Rounded, colour: string): void {
  context.beginPath();
  trace(context, x, y, box);
  context.fillStyle = colour;
  context.fill();
}

function strokeBox({ context }: MarkPen, x: number, y: number, box: Rounded, colour: string, width: number) {
  context.beginPath();
  trace(context, x, y, box);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function strokePath({ context }: MarkPen, x: number, y: number, d: string, width: number): void {
  context.translate(x, y);
  context.lineWidth = width;
  context.stroke(new Path2D(d));
  context.translate(-x, -y);
}

const grown = ({ x, y, width, height, rx }: Rounded, by: number): Rounded => ({
  x: x - by,
  y: y - by,
  width: Math.max(0, width + 2 * by),
  height: Math.max(0, height + 2 * by),
  rx: Math.max(0, rx + by),
});

/** A mark's body with its 2 px outline: filled, for a stroke takes several times as long. */
function drawBody(pen: MarkPen, x: number, y: number, body: Rounded, colour: string, fill: number): void {
  const { context, palette } = pen;
  const opacity = context.globalAlpha;
  const [outer, inner] = [grown(body, 1), grown(body, -1)];
  if (fill === 1 || opacity === 1) fillBox(pen, x, y, outer, colour);
  if (fill === 1) return;
  fillBox(pen, x, y, inner, palette.paper);
  if (opacity < 1) {
    context.beginPath();
    trace(context, x, y, outer);
    trace(context, x, y, inner);
    context.fillStyle = colour;
    context.fill('evenodd');
  }
  if (fill === 0) return;
  context.globalAlpha = opacity * fill;
  fillBox(pen, x, y, inner, colour);
  context.globalAlpha = opacity;
}

/** A rounded box around a mark of `width` by `size` px about its own middle, `gap` px from it. */
export function around(width: number, size: number, gap: number): Rounded {
  const [w, h] = [width + 2 * gap, size + 2 * gap];
  return { x: -w / 2, y: -h / 2, width: w, height: h, rx: Math.min(w, h) / 2 };
}

/** How a mark stands out. */
export interface MarkState {
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  /** Has the keyboard's focus: it is never faint. */
  readonly focused: boolean;
}

/** A record's mark: shape is precision, fill is stage, colour is sector. */
export function drawMark(pen: MarkPen, mark: PlacedMark, { emphasis, selected, focused }: MarkState): void {
  const { context, palette } = pen;
  const { x0, x1, y, size, style, presence } = mark;
  const { body, ring, whiskers, tail, outline, strike, fillOpacity } = markGeometry(style, x1 - x0, size);
  const opacity = focused ? 1 : Math.min(emphasis === 'muted' ? MUTED : 1, OPACITY[presence]);
  const colour = colourOf(pen, style.sector);
  const x = (x0 + x1) / 2;
  context.globalAlpha = opacity;
  if (selected) {
    const halo = around(x1 - x0, size, HALO_GAP);
    fillBox(pen, x, y, halo, palette.wash);
    strokeBox(pen, x, y, halo, palette.accent, 1.5);
  }
  if (ring) {
    fillBox(pen, x, y, ring, palette.paper);
    strokeBox(pen, x, y, ring, palette.ink, 1.25);
  }
  drawBody(pen, x, y, body, colour, fillOpacity);
  context.strokeStyle = colour;
  if (whiskers) {
    context.globalAlpha = opacity * WHISKERS;
    context.setLineDash([1.5, 1.5]);
    strokePath(pen, x, y, whiskers, 2);
    context.globalAlpha = opacity;
  }
  if (outline) {
    context.setLineDash([3, 1.75]);
    strokeBox(pen, x, y, outline, colour, 1.25);
  }
  if (whiskers || outline) context.setLineDash([]);
  if (tail) strokePath(pen, x, y, tail, 1.75);
  context.strokeStyle = palette.ink;
  if (strike) strokePath(pen, x, y, strike, 1.5);
}

/** How long a record holds; a line that would run through its mark's label begins behind it. */
export function drawValidity(
  pen: MarkPen,
  mark: PlacedMark,
  label: PlacedLabel | undefined,
  emphasis: Emphasis,
): void {
  const path = validityPath(mark, label);
  if (path === '') return;
  const { context } = pen;
  context.globalAlpha = Math.min(
    VALIDITY,
    emphasis === 'muted' ? MUTED : 1,
    mark.presence === 'not-yet' ? OPACITY['not-yet'] : 1,
  );
  context.strokeStyle = colourOf(pen, mark.style.sector);
  context.lineWidth = 1.5;
  context.stroke(new Path2D(path));
}

/** A record's title beside its mark; the pen's typeface is set. */
export function drawLabel(pen: MarkPen, { text, box }: PlacedLabel, emphasis: Emphasis): void {
  const { context, palette } = pen;
  context.globalAlpha = emphasis === 'muted' ? MUTED : 1;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  const y = (box.y0 + box.y1) / 2 + 0.5;
  context.strokeText(text, box.x0, y);
  context.fillText(text, box.x0, y);
}

/** The bars of a dense lane with their numbers; the pen's typeface is set. */
export function drawBars(
  { context, palette }: MarkPen,
  lane: { readonly y0: number; readonly y1: number },
  bins: readonly DensityBin[],
  mostInBin: number,
  emphasis: Emphasis,
): void {
  const { y0, y1 } = lane;
  const base = y1 - BELOW;
  context.globalAlpha = emphasis === 'muted' ? MUTED_BARS : 1;
  context.fillStyle = palette.classes[0];
  for (const { x0, x1, count } of bins) {
    const tall = (y1 - y0 - ABOVE - BELOW) * densityHeight(count, mostInBin);
    context.fillRect(x0 + 0.5, base - tall, x1 - x0 - 1, tall);
  }
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const { x0, x1, label } of bins)
    if (label !== '') context.fillText(label, (x0 + x1) / 2, y1 - NUMBERS);
}
