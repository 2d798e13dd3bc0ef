import { type Box, contains, overlaps } from '../boxes';
import type { Bubble } from './bubbles';

/** A bubble on screen. Where bubbles would overlap they step aside, and `anchor` keeps the true place. */
export interface PlacedBubble extends Bubble {
  readonly x: number;
  readonly y: number;
  readonly anchor: { readonly x: number; readonly y: number };
}

export type LabelSide = 'right' | 'left' | 'above' | 'below';

export interface PlacedLabel {
  readonly partner: string;
  readonly text: string;
  readonly side: LabelSide;
  readonly box: Box;
}

const GAP = 3;
const ROUNDS = 60;

/** Pushes two overlapping circles apart along the line between them. */
function separate(a: MutableBubble, b: MutableBubble): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy);
  const lacking = a.radius + b.radius + GAP - distance;
  if (lacking <= 0.01) return false;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [1, 0];
  a.x -= (ux * lacking) / 2;
  a.y -= (uy * lacking) / 2;
  b.x += (ux * lacking) / 2;
  b.y += (uy * lacking) / 2;
  return true;
}

interface MutableBubble extends Bubble {
  x: number;
  y: number;
  readonly anchor: { readonly x: number; readonly y: number };
}

/** Bubbles at their screen points, moved as little as makes them readable. */
export function placeBubbles(
  bubbles: readonly Bubble[],
  toScreen: (bubble: Bubble) => { readonly x: number; readonly y: number },
): PlacedBubble[] {
  const placed = bubbles.map((bubble): MutableBubble => {
    const { x, y } = toScreen(bubble);
    return { ...bubble, x, y, anchor: { x, y } };
  });
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    placed.forEach((a, i) => {
      for (const b of placed.slice(i + 1)) moved = separate(a, b) || moved;
    });
    if (!moved) break;
  }
  return placed;
}

/** The square around a bubble. */
export function bubbleBox({ x, y, radius }: { x: number; y: number; radius: number }): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}

const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above'];
const LABEL_HEIGHT = 16;
const LABEL_GAP = 4;

/** Where a label of `width` px stands on a side of a bubble. */
export function labelBox(
  bubble: { x: number; y: number; radius: number },
  side: LabelSide,
  width: number,
): Box {
  const { x, y, radius } = bubble;
  const half = LABEL_HEIGHT / 2;
  const near = radius + LABEL_GAP;
  if (side === 'right') return { x0: x + near, x1: x + near + width, y0: y - half, y1: y + half };
  if (side === 'left') return { x0: x - near - width, x1: x - near, y0: y - half, y1: y + half };
  const top = side === 'below' ? y + radius + 1 : y - radius - 1 - LABEL_HEIGHT;
  return { x0: x - width / 2, x1: x + width / 2, y0: top, y1: top + LABEL_HEIGHT };
}

/**
 * Labels beside bubbles, none over a bubble, another label or an obstacle (px), all within `frame`. Earlier bubbles
 * choose first; a label that fits nowhere is left out.
 */
export function placeLabels(
  bubbles: readonly PlacedBubble[],
  textOf: (bubble: PlacedBubble) => string,
  widthOf: (text: string) => number,
  frame: Box,
  obstacles: readonly Box[],
): PlacedLabel[] {
  const taken: Box[] = [...obstacles, ...bubbles.map(bubbleBox)];
  const labels: PlacedLabel[] = [];
  for (const bubble of bubbles) {
    const text = textOf(bubble);
    const width = widthOf(text);
    for (const side of SIDES) {
      const box = labelBox(bubble, side, width);
      if (!contains(frame, box) || taken.some((other) => overlaps(box, other))) continue;
      taken.push({ ...box, x0: box.x0 - LABEL_GAP, x1: box.x1 + LABEL_GAP });
      labels.push({ partner: bubble.partner, text, side, box });
      break;
    }
  }
  return labels;
}
