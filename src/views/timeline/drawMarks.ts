import type { Emphasis } from '../../scene/map/emphasis';
import { type Palette, swatchColour } from '../../scene/palette';
import { type DensityBin, densityHeight } from '../../scene/timeline/density';
import type { PlacedLabel } from '../../scene/timeline/labels';
import { markGeometry, type Rounded } from '../../scene/timeline/markGeometry';
import type { PlacedMark } from '../../scene/timeline/timelineScene';

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
/** px between a label and the validity line that begins behind it. */
const BEHIND_LABEL = 4;

const colourOf = ({ palette, swatches }: MarkPen, sector: string) =>
  swatchColour(palette, swatches.get(sector) ?? -1);

function rounded({ context }: MarkPen, { x, y, width, height, rx }: Rounded): void {
  context.beginPath();
  context.roundRect(x, y, width, height, Math.max(0, Math.min(rx, width / 2, height / 2)));
}

function strokePath({ context }: MarkPen, d: string, width: number, dashes: readonly number[] = []): void {
  context.lineWidth = width;
  context.setLineDash([...dashes]);
  context.stroke(new Path2D(d));
  context.setLineDash([]);
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
  context.save();
  context.translate((x0 + x1) / 2, y);
  context.globalAlpha = opacity;
  if (selected) {
    rounded(pen, around(x1 - x0, size, HALO_GAP));
    context.fillStyle = palette.wash;
    context.fill();
    context.strokeStyle = palette.accent;
    context.lineWidth = 1.5;
    context.stroke();
  }
  context.fillStyle = palette.paper;
  if (ring) {
    rounded(pen, ring);
    context.fill();
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.25;
    context.stroke();
  }
  rounded(pen, body);
  context.fill();
  context.fillStyle = context.strokeStyle = colour;
  context.globalAlpha = opacity * fillOpacity;
  context.fill();
  context.globalAlpha = opacity;
  context.lineWidth = 2;
  context.stroke();
  context.globalAlpha = opacity * WHISKERS;
  if (whiskers) strokePath(pen, whiskers, 2, [1.5, 1.5]);
  context.globalAlpha = opacity;
  if (outline) {
    rounded(pen, outline);
    context.lineWidth = 1.25;
    context.setLineDash([3, 1.75]);
    context.stroke();
    context.setLineDash([]);
  }
  if (tail) strokePath(pen, tail, 1.75);
  context.strokeStyle = palette.ink;
  if (strike) strokePath(pen, strike, 1.5);
  context.restore();
}

/** How long a record holds; a line that would run through its mark's label begins behind it. */
export function drawValidity(
  pen: MarkPen,
  { y, style, validity, presence }: PlacedMark,
  label: PlacedLabel | undefined,
  emphasis: Emphasis,
): void {
  if (!validity) return;
  const { context } = pen;
  const { x1, goesOn } = validity;
  const x0 = label?.side === 'right' ? label.box.x1 + BEHIND_LABEL : validity.x0;
  context.globalAlpha = Math.min(
    VALIDITY,
    emphasis === 'muted' ? MUTED : 1,
    presence === 'not-yet' ? OPACITY['not-yet'] : 1,
  );
  context.strokeStyle = colourOf(pen, style.sector);
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x0, y);
  context.lineTo(x1, y);
  context.moveTo(goesOn ? x1 - 5 : x1, y - 3.5);
  if (goesOn) context.lineTo(x1 - 0.5, y);
  context.lineTo(goesOn ? x1 - 5 : x1, y + 3.5);
  context.stroke();
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
): void {
  const { y0, y1 } = lane;
  const base = y1 - BELOW;
  context.globalAlpha = 1;
  context.fillStyle = palette.classes[0];
  for (const { x0, x1, count } of bins) {
    const tall = (y1 - y0 - ABOVE - BELOW) * densityHeight(count, mostInBin);
    context.fillRect(x0 + 0.5, base - tall, x1 - x0 - 1, tall);
  }
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const { x0, x1, count, labelled } of bins)
    if (labelled) context.fillText(String(count), (x0 + x1) / 2, y1 - NUMBERS);
}
