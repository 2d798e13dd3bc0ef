import { partition } from '../../core/partition.ts';
import type { ViewState } from '../../core/viewState.ts';
import type { Box, Point } from '../boxes.ts';
import { valueColour } from '../palette.ts';
import type { Pen, TextStyle } from '../pen/pen.ts';
import { compactCount } from '../pen/text.ts';
import { type ArcsDrawing, drawArcs } from './drawArcs.ts';
import { type Emphasis, emphasisOf } from './emphasis.ts';
import { placeIn, type WorldView } from './equalEarth.ts';
import { leaderEnd } from './labels.ts';
import type { PlacedBubble } from './layout.ts';
import { mainValue } from './partnerWords.ts';
import { HUB_RADIUS, LABEL_SIZE, type NamedBubble, type NamedLabel } from './placing.ts';
import { POSSIBLE_OPACITY, ringSlices, traceSlice } from './ring.ts';

/** px from the middle of a line of text to its baseline. */
const BASELINE = 4.5;

/** The bubbles, dots and labels of the map, and how to draw them. */
export interface PlacesDrawing extends ArcsDrawing {
  /** Swatch of each value that colours go by. */
  readonly swatches: ReadonlyMap<string, number>;
  /** Whether to show counts and lines, or only names. */
  readonly bubbles: ViewState['bubbles'];
  /** Accessible description of a bubble; undefined if something else describes it. */
  describe?(bubble: PlacedBubble): string;
}

const MUTED = 0.35;
/** Gap between a bubble and the ring that marks it as chosen, px. */
const CHOSEN_GAP = 2;
/** Radius of the ring of a chosen partner without a bubble, px. */
const CHOSEN_RADIUS = 4.5;
/** How far its background reaches beyond it, px. */
const CHOSEN_EDGE = 3;

const opacityOf = (emphasis: Emphasis) => (emphasis === 'muted' ? MUTED : 1);

/** A dot stands for a partner without room for a bubble; with a ring of colour `ring` if it must stand out. */
function drawDot(pen: Pen, dot: PlacedBubble, drawing: PlacesDrawing, emphasis: Emphasis, ring?: string) {
  const { palette, view, describe } = drawing;
  const { slices, ghost, radius } = dot;
  const colour = valueColour(palette, drawing, mainValue(slices) ?? '');
  const { x, y } = placeIn(view, dot.at);
  pen.group({ x, y, opacity: opacityOf(emphasis), name: describe?.(dot) }, () => {
    pen.circle(0, 0, radius - 0.5, {
      fill: ghost ? palette.paper : colour,
      stroke: { colour: ghost ? palette.other : palette.paper, width: 1 },
    });
    if (ring === undefined) return;
    pen.circle(0, 0, radius + 2, { stroke: { colour: palette.paper, width: 2.5 } });
    pen.circle(0, 0, radius + 4, { stroke: { colour: ring, width: 2.5 } });
  });
}

/** Where a bubble is: it keeps its offset from its place when the view moves. */
function placeOf(bubble: PlacedBubble, view: WorldView): Point {
  const { x, y } = placeIn(view, bubble.at);
  return { x: x + bubble.x - bubble.anchor.x, y: y + bubble.y - bubble.anchor.y };
}

/** The line from a displaced bubble to its true place. */
function drawLeader(pen: Pen, bubble: PlacedBubble, { view, palette }: PlacesDrawing, emphasis: Emphasis) {
  const anchor = placeIn(view, bubble.at);
  const at = placeOf(bubble, view);
  if (Math.hypot(at.x - anchor.x, at.y - anchor.y) <= bubble.radius) return;
  const colour = bubble.ghost ? palette.muted : palette.ink;
  pen.group({ opacity: opacityOf(emphasis) * (bubble.ghost ? 0.5 : 1) }, () => {
    pen.line(anchor.x, anchor.y, at.x, at.y, { colour, width: 1 });
    pen.circle(anchor.x, anchor.y, 2, { fill: colour });
  });
}

/** Draws the label of what is at the origin; a label apart from it is aligned with its own box. */
function drawLabel(
  pen: Pen,
  { side, box }: NamedLabel,
  text: string,
  scale: number,
  style: Pick<TextStyle, 'fill' | 'weight' | 'halo'>,
  apart: 'start' | 'middle' = 'start',
): void {
  const flush = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
  const anchor = side === 'apart' ? apart : flush;
  const x = { start: box.x0, middle: (box.x0 + box.x1) / 2, end: box.x1 }[anchor];
  const y = (box.y0 + box.y1) / 2 + BASELINE * scale;
  pen.text(text, x, y, { size: LABEL_SIZE * scale, anchor, ...style });
}

/** The line from a circle around the origin to a label apart from it. */
function drawLabelLine(pen: Pen, radius: number, box: Box, colour: string): void {
  const { x, y } = leaderEnd({ x: 0, y: 0 }, box);
  const length = Math.hypot(x, y);
  pen.line((x / length) * radius, (y / length) * radius, x, y, { colour, width: 1 });
}

/** A bubble: its ring by colour, count and name. */
function drawBubble(
  pen: Pen,
  { bubble, name, label }: NamedBubble,
  drawing: PlacesDrawing,
  emphasis: Emphasis,
): void {
  const { palette, view, chosen, describe } = drawing;
  const { scale } = drawing.placed;
  const { radius, slices, ghost, count } = bubble;
  const isChosen = chosen.has(bubble.partner);
  const { x, y } = placeOf(bubble, view);
  const weight = ghost ? 500 : 600;
  const fill = ghost ? palette.muted : palette.ink;
  pen.group({ x, y, name: describe?.(bubble) }, () => {
    // Anything below a number would be read with it, so the background stays opaque when the rest fades.
    pen.circle(0, 0, radius, { fill: palette.paper });
    if (isChosen) pen.circle(0, 0, radius + CHOSEN_GAP, { stroke: { colour: palette.accent, width: 2 } });
    pen.group({ opacity: opacityOf(emphasis) }, () => {
      for (const slice of ringSlices(slices, radius))
        pen.path((to) => traceSlice(to, slice), {
          fill: valueColour(palette, drawing, slice.value),
          fillOpacity: slice.possible ? POSSIBLE_OPACITY : 1,
        });
      if (slices.length === 0)
        pen.circle(0, 0, radius - 1, { stroke: { colour: palette.muted, width: 1.5, dashes: [3, 3] } });
      pen.text(compactCount(count), 0, BASELINE * scale, {
        size: LABEL_SIZE * scale,
        fill,
        weight,
        anchor: 'middle',
      });
      if (label?.side === 'apart') drawLabelLine(pen, radius, label.box, fill);
      if (label) drawLabel(pen, label, name, scale, { fill, halo: palette.paper, weight });
    });
  });
}

/** The name of a partner in the place of its bubble. */
function drawName(pen: Pen, { bubble, name, label }: NamedBubble, weight: number, drawing: PlacesDrawing) {
  if (!label) return;
  const { palette, view, placed, highlighted } = drawing;
  const style = { fill: palette.ink, weight, halo: palette.paper };
  pen.group({ ...placeOf(bubble, view), opacity: opacityOf(emphasisOf(bubble.partner, highlighted)) }, () =>
    drawLabel(pen, label, name, placed.scale, style, 'middle'),
  );
}

/** A ring at the place of a chosen partner without a bubble. */
function drawChosenPlace(
  pen: Pen,
  { bubble }: NamedBubble,
  { palette, view, placed, highlighted }: PlacesDrawing,
) {
  const radius = CHOSEN_RADIUS * placed.scale;
  const { x, y } = placeIn(view, bubble.at);
  pen.group({ x, y, opacity: opacityOf(emphasisOf(bubble.partner, highlighted)) }, () => {
    pen.circle(0, 0, radius + CHOSEN_EDGE, { fill: palette.paper });
    pen.circle(0, 0, radius, { stroke: { colour: palette.accent, width: 2.5 } });
  });
}

/** The hub's dot with its label. */
function drawHub(pen: Pen, { placed, view, palette }: PlacesDrawing): void {
  const { hub, scale } = placed;
  if (!hub) return;
  const radius = HUB_RADIUS * scale;
  pen.group({ ...placeIn(view, hub.at), name: hub.text }, () => {
    pen.circle(0, 0, radius, { fill: palette.paper });
    pen.circle(0, 0, radius - 2, { fill: palette.ink });
    const style = { fill: palette.ink, halo: palette.paper, weight: 600 };
    if (hub.label) drawLabel(pen, hub.label, hub.text, scale, style);
  });
}

/** Draws only names, and rings for chosen partners: these and their names above the others. */
function drawNames(pen: Pen, drawing: PlacesDrawing): void {
  const { placed, chosen } = drawing;
  const all = [...placed.bubbles, ...placed.dots.map((dot) => placed.named(dot, 0))];
  const [marked, others] = partition(all, ({ bubble }) => chosen.has(bubble.partner));
  for (const named of others) if (!named.bubble.ghost) drawName(pen, named, 600, drawing);
  drawHub(pen, drawing);
  for (const named of marked) drawChosenPlace(pen, named, drawing);
  for (const named of marked) drawName(pen, named, 700, drawing);
}

/** Draws great circles, bubbles, dots and the hub, with their labels. */
export function drawPlaces(pen: Pen, drawing: PlacesDrawing): void {
  const { placed, highlighted } = drawing;
  if (drawing.bubbles === 'hidden') {
    drawNames(pen, drawing);
    return;
  }
  const draw = (dots: readonly PlacedBubble[], bubbles: readonly NamedBubble[]) => {
    for (const dot of dots) drawDot(pen, dot, drawing, emphasisOf(dot.partner, highlighted));
    const inOrder = bubbles
      .map((named) => ({ named, emphasis: emphasisOf(named.bubble.partner, highlighted) }))
      .sort(
        (a, b) =>
          Number(a.emphasis === 'highlighted') - Number(b.emphasis === 'highlighted') ||
          a.named.order - b.named.order,
      );
    for (const { named, emphasis } of inOrder) drawLeader(pen, named.bubble, drawing, emphasis);
    for (const { named, emphasis } of inOrder) drawBubble(pen, named, drawing, emphasis);
  };
  const { chosen, palette } = drawing;
  const isMeant = ({ partner }: PlacedBubble) => highlighted?.size === 1 && highlighted.has(partner);
  const [markedDots, otherDots] = partition(placed.dots, (dot) => isMeant(dot) || chosen.has(dot.partner));
  const [ghostDots, dots] = partition(otherDots, ({ ghost }) => ghost);
  const [ghosts, bubbles] = partition(placed.bubbles, ({ bubble }) => bubble.ghost);
  // Dimmed bubbles go below the lines, which they would otherwise cut up.
  draw(ghostDots, ghosts);
  drawArcs(pen, drawing);
  drawHub(pen, drawing);
  draw(dots, bubbles);
  // On top of everything, so that highlighted dots are visible among the bubbles.
  for (const dot of markedDots) {
    const ring = isMeant(dot) ? palette.ink : palette.accent;
    drawDot(pen, dot, drawing, emphasisOf(dot.partner, highlighted), ring);
  }
}
