import { compactCount } from '../../scene/compactCount';
import type { Emphasis } from '../../scene/map/emphasis';
import type { LabelSide } from '../../scene/map/labels';
import type { PlacedBubble } from '../../scene/map/layout';
import { POSSIBLE_OPACITY, type RingSlice, ringSlices } from '../../scene/map/ring';
import { mainSector } from '../../scene/map/sectorRows';
import { type Palette, swatchColour } from '../../scene/palette';
import type { Point } from './worldView';

/** What the bubbles of a map are drawn with. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  /** Swatch of each sector, by id. */
  readonly swatches: ReadonlyMap<string, number>;
  /** The typeface: said to the canvas only when it changes, which costs it more than a text. */
  setWeight(weight: number): void;
}

/** A pen for one drawing; `family` is that of the typeface, as CSS has it. */
export function penFor(
  context: CanvasRenderingContext2D,
  palette: Palette,
  swatches: ReadonlyMap<string, number>,
  family: string,
): Pen {
  let now = 0;
  const setWeight = (weight: number) => {
    if (weight !== now) context.font = `${weight} ${TEXT_SIZE}px ${family}`;
    now = weight;
  };
  return { context, palette, swatches, setWeight };
}

export const TEXT_SIZE = 12.5;
const HALO = 3;
const MUTED = 0.35;
const LABEL_GAP = 4;
/** px from the edge of a bubble to the middle of a label above or below it. */
const LABEL_RISE = 9;
const TOP = -Math.PI / 2;
const FULL = 2 * Math.PI;

const opacityOf = (emphasis: Emphasis) => (emphasis === 'muted' ? MUTED : 1);

function circle({ context }: Pen, { x, y }: Point, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, FULL);
}

/** A dot: a partner without room for a bubble; `marked` with a ring, where it alone is meant. */
export function drawDot(pen: Pen, at: Point, bubble: PlacedBubble, emphasis: Emphasis, marked = false): void {
  const { context, palette, swatches } = pen;
  const { slices, ghost, radius } = bubble;
  const colour = swatchColour(palette, swatches.get(mainSector(slices) ?? '') ?? -1);
  context.globalAlpha = opacityOf(emphasis);
  context.fillStyle = ghost ? palette.paper : colour;
  context.strokeStyle = ghost ? palette.other : palette.paper;
  context.lineWidth = 1;
  circle(pen, at, radius - 0.5);
  context.fill();
  context.stroke();
  if (!marked) return;
  context.lineWidth = 2.5;
  for (const [out, colour] of [
    [2, palette.paper],
    [4, palette.ink],
  ] as const) {
    context.strokeStyle = colour;
    circle(pen, at, radius + out);
    context.stroke();
  }
}

function drawSlice({ context, palette, swatches }: Pen, { x, y }: Point, slice: RingSlice): void {
  const { arcs, outer, inner, sector } = slice;
  context.fillStyle = swatchColour(palette, swatches.get(sector) ?? -1);
  context.beginPath();
  context.arc(x, y, outer, TOP + (arcs?.outer.start ?? 0), TOP + (arcs?.outer.end ?? FULL));
  if (!arcs) context.moveTo(x, y - inner);
  context.arc(x, y, inner, TOP + (arcs?.inner.end ?? FULL), TOP + (arcs?.inner.start ?? 0), true);
  context.fill();
}

/** A label beside, above or below a circle. */
export function drawLabel(
  pen: Pen,
  at: Point,
  radius: number,
  side: LabelSide,
  text: string,
  weight = 600,
): void {
  const { context, palette } = pen;
  const isBeside = side === 'left' || side === 'right';
  const rise = side.startsWith('above') ? -radius - LABEL_RISE : radius + LABEL_RISE;
  const shift = {
    right: radius + LABEL_GAP,
    left: -radius - LABEL_GAP,
    above: 0,
    below: 0,
    'above-right': -radius,
    'below-right': -radius,
    'above-left': radius,
    'below-left': radius,
  }[side];
  pen.setWeight(weight);
  context.textBaseline = 'middle';
  context.textAlign = side.endsWith('right') ? 'left' : side.endsWith('left') ? 'right' : 'center';
  context.lineWidth = HALO;
  context.lineJoin = 'round';
  context.strokeStyle = palette.paper;
  const [x, y] = [at.x + shift, at.y + (isBeside ? 0 : rise) + 0.5];
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

const placeOf = (anchor: Point, bubble: PlacedBubble): Point => ({
  x: anchor.x + bubble.x - bubble.anchor.x,
  y: anchor.y + bubble.y - bubble.anchor.y,
});

/** The line from a bubble that stands aside to its true place. */
export function drawLeader(pen: Pen, anchor: Point, bubble: PlacedBubble, emphasis: Emphasis): void {
  const { context, palette } = pen;
  const at = placeOf(anchor, bubble);
  if (Math.hypot(at.x - anchor.x, at.y - anchor.y) <= bubble.radius) return;
  context.globalAlpha = opacityOf(emphasis) * (bubble.ghost ? 0.5 : 1);
  context.strokeStyle = context.fillStyle = bubble.ghost ? palette.muted : palette.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(anchor.x, anchor.y);
  context.lineTo(at.x, at.y);
  context.stroke();
  circle(pen, anchor, 2);
  context.fill();
}

/** A bubble: its ring by sector and its count. */
export function drawBubble(
  pen: Pen,
  anchor: Point,
  bubble: PlacedBubble,
  label: { readonly text: string; readonly side: LabelSide | undefined },
  emphasis: Emphasis,
): void {
  const { context, palette } = pen;
  const { radius, slices, ghost, count } = bubble;
  const at = placeOf(anchor, bubble);
  // Whatever lies beneath a number would be read with it, so the ground stays whole where the rest fades.
  context.globalAlpha = 1;
  context.fillStyle = palette.paper;
  circle(pen, at, radius);
  context.fill();
  for (const slice of ringSlices(slices, radius)) {
    context.globalAlpha = opacityOf(emphasis) * (slice.possible ? POSSIBLE_OPACITY : 1);
    drawSlice(pen, at, slice);
  }
  context.globalAlpha = opacityOf(emphasis);
  if (slices.length === 0) {
    context.strokeStyle = palette.muted;
    context.lineWidth = 1.5;
    context.setLineDash([3, 3]);
    circle(pen, at, radius - 1);
    context.stroke();
    context.setLineDash([]);
  }
  context.fillStyle = ghost ? palette.muted : palette.ink;
  const weight = ghost ? 500 : 600;
  pen.setWeight(weight);
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(compactCount(count), at.x, at.y + 0.5);
  if (label.side) drawLabel(pen, at, radius, label.side, label.text, weight);
}

/** The hub's dot with its label. */
export function drawHub(
  pen: Pen,
  at: Point,
  radius: number,
  side: LabelSide | undefined,
  text: string,
): void {
  const { context, palette } = pen;
  context.globalAlpha = 1;
  context.fillStyle = palette.paper;
  circle(pen, at, radius);
  context.fill();
  context.fillStyle = palette.ink;
  circle(pen, at, radius - 2);
  context.fill();
  if (side) drawLabel(pen, at, radius, side, text);
}
