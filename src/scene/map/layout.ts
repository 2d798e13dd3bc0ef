import type { Box } from '../boxes';
import { type Bubble, leastRadius } from './bubbles';

/** A bubble on screen. Where bubbles would overlap they step aside, and `anchor` keeps the true place. */
export interface PlacedBubble extends Bubble {
  readonly x: number;
  readonly y: number;
  readonly anchor: { readonly x: number; readonly y: number };
  /** Too many stand about it for a number: a dot at its place. */
  readonly dot: boolean;
}

/** px² of the frame that a bubble takes with what is about it; those with fewer records than fit are dots. */
const ROOM = 8500;
const LEAST_BUBBLES = 14;
const DOT_RADIUS = 4.5;

const GAP = 3;
const ROUNDS = 60;
/** px that a bubble may stand aside from its place, beyond its own radius; one that would be farther off is a dot. */
const MOST_ASIDE = 26;

/** Share of a way that `a` goes of two that step apart: the heavier goes less, and one that is shown dim makes way. */
function shareOf(a: Bubble, b: Bubble): number {
  if (a.ghost !== b.ghost) return a.ghost ? 1 : 0;
  const [massA, massB] = [a.radius ** 2, b.radius ** 2];
  return massB / (massA + massB);
}

/** Pushes two overlapping circles apart along the line between them. */
function separate(a: MutableBubble, b: MutableBubble): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const wanted = a.radius + b.radius + GAP;
  const square = dx * dx + dy * dy;
  if (square >= wanted * wanted) return false;
  const distance = Math.sqrt(square);
  const lacking = wanted - distance;
  if (lacking <= 0.01) return false;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [1, 0];
  const share = shareOf(a, b);
  a.x -= ux * lacking * share;
  a.y -= uy * lacking * share;
  b.x += ux * lacking * (1 - share);
  b.y += uy * lacking * (1 - share);
  return true;
}

interface MutableBubble extends Bubble {
  x: number;
  y: number;
  readonly anchor: { readonly x: number; readonly y: number };
  radius: number;
  dot: boolean;
}

/** A bubble whose place is in the frame is pushed to its edge at most, not over it. */
function keepWithin(bubble: MutableBubble, frame: { readonly x: number; readonly y: number }): void {
  const { anchor, radius } = bubble;
  if (anchor.x < 0 || anchor.y < 0 || anchor.x > frame.x || anchor.y > frame.y) return;
  bubble.x = Math.max(Math.min(radius, anchor.x), Math.min(bubble.x, Math.max(frame.x - radius, anchor.x)));
  bubble.y = Math.max(Math.min(radius, anchor.y), Math.min(bubble.y, Math.max(frame.y - radius, anchor.y)));
}

/** Height of a frame, px, that holds bubbles at full size. */
const FULL_HEIGHT = 320;

/** Share of a frame that bubbles may cover before they shrink. */
const MOST_COVERED = 0.1;

/** How much bubbles shrink so that they do not hide the map, as far as their numbers allow. */
function crowding(bubbles: readonly Bubble[], frame: { readonly x: number; readonly y: number }): number {
  const covered = bubbles.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  return Math.min(1, Math.sqrt((MOST_COVERED * frame.x * frame.y) / Math.max(1, covered)));
}

/** Bubbles at their screen points, moved as little as makes them readable; in a low frame (px) the large ones shrink. */
export function placeBubbles(
  bubbles: readonly Bubble[],
  toScreen: (bubble: Bubble) => { readonly x: number; readonly y: number },
  frame: { readonly x: number; readonly y: number },
): PlacedBubble[] {
  let room = Math.max(LEAST_BUBBLES, Math.floor((frame.x * frame.y) / ROOM));
  const scale = Math.min(1, frame.y / FULL_HEIGHT) * crowding(bubbles.slice(0, room), frame);
  const placed = bubbles.map((bubble): MutableBubble => {
    const { x, y } = toScreen(bubble);
    const isInside = x >= 0 && y >= 0 && x <= frame.x && y <= frame.y;
    const dot = isInside ? room-- <= 0 : bubbles.length > LEAST_BUBBLES;
    const full = Math.max(Math.min(bubble.radius, leastRadius(bubble.count)), bubble.radius * scale);
    return { ...bubble, radius: dot ? DOT_RADIUS : full, x, y, anchor: { x, y }, dot };
  });
  spread(placed, frame);
  const isFar = ({ dot, x, y, anchor, radius }: MutableBubble) =>
    !dot && Math.hypot(x - anchor.x, y - anchor.y) > radius + MOST_ASIDE;
  // Those with fewer records are the later, and give up their numbers; the others then have more room.
  for (let far = placed.filter(isFar); far.length > 0; far = placed.filter(isFar)) {
    for (const bubble of far.slice(Math.floor(far.length / 2)))
      Object.assign(bubble, { dot: true, radius: DOT_RADIUS });
    for (const bubble of placed) Object.assign(bubble, bubble.anchor);
    spread(placed, frame);
  }
  return placed;
}

/** Moves bubbles apart until none overlaps another, or {@link ROUNDS} times. */
function spread(bubbles: readonly MutableBubble[], frame: { readonly x: number; readonly y: number }): void {
  const moving = bubbles.filter(({ dot }) => !dot);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    moving.forEach((a, i) => {
      for (let j = i + 1; j < moving.length; j++) {
        const b = moving[j];
        if (b) moved = separate(a, b) || moved;
      }
    });
    for (const bubble of moving) keepWithin(bubble, frame);
    if (!moved) break;
  }
}

/** The square around a bubble. */
export function bubbleBox({ x, y, radius }: { x: number; y: number; radius: number }): Box {
  return { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
}
