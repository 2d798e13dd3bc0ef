import { type Box, BoxIndex, contains, overlaps, type Point } from '../boxes.ts';
import { bubbleBox, type PlacedBubble } from './layout.ts';

/** Where a label is relative to its bubble; the last four are aligned with its left or right edge. */
export const LABEL_SIDES = [
  'right',
  'left',
  'below',
  'above',
  'below-right',
  'above-right',
  'below-left',
  'above-left',
] as const;

export type LabelSide = (typeof LABEL_SIDES)[number];

export interface PlacedLabel {
  readonly partner: string;
  readonly text: string;
  /** Where it is relative to its bubble; 'apart' if a line leads to it. */
  readonly side: LabelSide | 'apart';
  readonly box: Box;
}

const LABEL_HEIGHT = 16;
const LABEL_GAP = 4;
/** Gap between the far end of a label and another bubble, so that it isn't taken for that bubble's label, px. */
const OTHER_GAP = 10;
/** Placements to try before settling for the best so far. */
const TRIALS = 20_000;
/** With many bubbles, each label matters less, so fewer placements are tried. */
const MANY = 24;
const TRIALS_OF_MANY = 2_500;

interface Circle extends Point {
  readonly radius: number;
}

/** The box of a label of `width` px on a side of a bubble. */
export function labelBox({ x, y, radius }: Circle, side: LabelSide, width: number): Box {
  const half = LABEL_HEIGHT / 2;
  const near = radius + LABEL_GAP;
  if (side === 'right') return { x0: x + near, x1: x + near + width, y0: y - half, y1: y + half };
  if (side === 'left') return { x0: x - near - width, x1: x - near, y0: y - half, y1: y + half };
  const y0 = side.startsWith('below') ? y + radius + 1 : y - radius - 1 - LABEL_HEIGHT;
  const x0 = side.endsWith('right') ? x - radius : side.endsWith('left') ? x + radius - width : x - width / 2;
  return { x0, x1: x0 + width, y0, y1: y0 + LABEL_HEIGHT };
}

/** The hub's label: above its dot, else on a side without bubbles; null if it has no room. */
export function placeHubLabel(
  hub: Circle,
  width: number,
  bubbles: readonly PlacedBubble[],
  frame: Box,
): { readonly side: LabelSide; readonly box: Box } | null {
  const taken = bubbles.map(bubbleBox);
  for (const side of ['above', ...LABEL_SIDES] as const) {
    const box = labelBox(hub, side, width);
    if (contains(frame, box) && !taken.some((other) => overlaps(box, other))) return { side, box };
  }
  return null;
}

/** A label's box with the gap to other bubbles; none on the side of its own bubble. */
const withOtherGap = (box: Box, side: LabelSide): Box => ({
  ...box,
  x0: side === 'right' ? box.x0 : box.x0 - OTHER_GAP,
  x1: side === 'left' ? box.x1 : box.x1 + OTHER_GAP,
});

/** Boxes that a label may take, best first; `cost`: how far from ideal. */
const candidates = (
  bubble: PlacedBubble,
  text: string,
  width: number,
  free: (box: Box, side: LabelSide) => boolean,
) =>
  LABEL_SIDES.flatMap((side, i) => {
    const box = labelBox(bubble, side, width);
    if (!free(box, side)) return [];
    const spaced = { ...box, x0: box.x0 - LABEL_GAP, x1: box.x1 + LABEL_GAP };
    return [{ label: { partner: bubble.partner, text, side, box }, spaced, cost: i / LABEL_SIDES.length }];
  });

/**
 * Labels beside bubbles. None covers a bubble, another label or an obstacle (px), or is so near another bubble that it
 * seems to belong to it; all are within `frame`. As many as fit, by branch and bound over the sides of all bubbles;
 * earlier bubbles weigh more, and the search ends after a fixed number of placements.
 */
export function placeLabels(
  bubbles: readonly PlacedBubble[],
  textOf: (bubble: PlacedBubble) => string,
  widthOf: (text: string) => number,
  frame: Box,
  obstacles: readonly Box[],
): PlacedLabel[] {
  const taken = new BoxIndex(LABEL_HEIGHT, [...obstacles, ...bubbles.map(bubbleBox)]);
  const others = new BoxIndex(LABEL_HEIGHT, bubbles.map(bubbleBox));
  const free = (box: Box, side: LabelSide) =>
    contains(frame, box) && !taken.meets(box) && !others.meets(withOtherGap(box, side));
  const options = bubbles.map((bubble) => {
    const text = textOf(bubble);
    return candidates(bubble, text, widthOf(text), free);
  });
  // Leaving out a label costs more than any side of it, and leaving out an early one a little more than a late one.
  const omission = (i: number) => 2 - i / (2 * bubbles.length);

  const most = bubbles.length > MANY ? TRIALS_OF_MANY : TRIALS;
  let best: PlacedLabel[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  let trials = 0;
  const chosen: PlacedLabel[] = [];
  const meetsChosen = (box: Box): boolean => {
    for (const label of chosen) if (overlaps(box, label.box)) return true;
    return false;
  };
  const place = (i: number, cost: number): void => {
    if (cost >= bestCost) return;
    const here = options[i];
    if (!here) {
      best = [...chosen];
      bestCost = cost;
      return;
    }
    for (const option of here) {
      if (trials++ > most) return;
      if (meetsChosen(option.spaced)) continue;
      chosen.push(option.label);
      place(i + 1, cost + option.cost);
      chosen.pop();
    }
    place(i + 1, cost + omission(i));
  };
  place(0, 0);
  return [...best, ...labelsApart(bubbles, best, textOf, widthOf, { frame, taken })];
}

/** Distances from a bubble, px, and directions in which a label without room beside it is tried. */
const AWAY = [14, 26, 40, 56, 76, 100] as const;
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => {
  const angle = (i / 16) * 2 * Math.PI;
  return { dx: Math.cos(angle), dy: Math.sin(angle) };
});
/** Maximum number of labels placed apart from their bubbles; with more, the lines would hide more than they tell. */
const MAX_LABELS_APART = 12;

/** Where the line to a label ends: the point of its edge nearest to the bubble. */
export function leaderEnd({ x, y }: Point, box: Box) {
  const within = (value: number, min: number, max: number) => Math.max(min, Math.min(max, value));
  return { x: within(x, box.x0, box.x1), y: within(y, box.y0 + 3, box.y1 - 3) };
}

/**
 * Boxes around points of a line from a bubble's edge, close enough that anything the line crosses meets one of them.
 */
function boxesAlong(bubble: PlacedBubble, box: Box): Box[] {
  const end = leaderEnd(bubble, box);
  const length = Math.hypot(end.x - bubble.x, end.y - bubble.y);
  const steps = Math.max(1, Math.ceil((length - bubble.radius) / 4));
  return Array.from({ length: steps }, (_, i) => {
    const share = (bubble.radius + 1 + (i * (length - bubble.radius - 2)) / steps) / length;
    const [x, y] = [bubble.x + (end.x - bubble.x) * share, bubble.y + (end.y - bubble.y) * share];
    return { x0: x - 1, x1: x + 1, y0: y - 1, y1: y + 1 };
  });
}

/** Where a label of `width` px may be placed apart from its bubble, nearest first. */
function* spotsAbout({ x, y, radius }: Circle, width: number): Generator<Box> {
  for (const away of AWAY)
    for (const { dx, dy } of DIRECTIONS) {
      const [left, middle] = [x + (radius + away) * dx, y + (radius + away) * dy];
      const x0 = Math.abs(dx) < 0.3 ? left - width / 2 : dx > 0 ? left : left - width;
      yield { x0, x1: x0 + width, y0: middle - LABEL_HEIGHT / 2, y1: middle + LABEL_HEIGHT / 2 };
    }
}

/** The first of the spots that `isOpen`. */
function firstOf(spots: Iterable<Box>, isOpen: (spot: Box) => boolean): Box | undefined {
  for (const spot of spots) if (isOpen(spot)) return spot;
  return undefined;
}

/** Labels for bubbles that have none beside them, as near as possible, with room for the line to each. */
function labelsApart(
  bubbles: readonly PlacedBubble[],
  beside: readonly PlacedLabel[],
  textOf: (bubble: PlacedBubble) => string,
  widthOf: (text: string) => number,
  { frame, taken: obstacles }: { readonly frame: Box; readonly taken: BoxIndex },
): PlacedLabel[] {
  const named = new Set(beside.map(({ partner }) => partner));
  const without = bubbles
    .filter(({ partner, ghost }) => !ghost && !named.has(partner))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_LABELS_APART);
  const labels = new BoxIndex(
    LABEL_HEIGHT,
    beside.map(({ box }) => box),
  );
  const boxes = new Map(bubbles.map((bubble) => [bubble, bubbleBox(bubble)]));
  const apart: PlacedLabel[] = [];
  for (const bubble of without) {
    const others = new BoxIndex(LABEL_HEIGHT);
    for (const [other, box] of boxes) if (other !== bubble) others.add(box);
    const text = textOf(bubble);
    const width = widthOf(text);
    const free = (box: Box) => contains(frame, box) && !labels.meets(box) && !obstacles.meets(box);
    // A line may cross a dot, a label may not.
    const open = (box: Box) => !labels.meets(box) && !others.meets(box);
    const isOpen = (spot: Box) => free(spot) && boxesAlong(bubble, spot).every(open);
    const box = firstOf(spotsAbout(bubble, width), isOpen);
    if (!box) continue;
    for (const taken of [box, ...boxesAlong(bubble, box)]) labels.add(taken);
    apart.push({ partner: bubble.partner, text, side: 'apart', box });
  }
  return apart;
}
