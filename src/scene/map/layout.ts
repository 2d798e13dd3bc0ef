import type { Box } from '../boxes';
import { type Bubble, LEAST_RADIUS } from './bubbles';

/** A bubble on screen. Where bubbles would overlap they step aside, and `anchor` keeps the true place. */
export interface PlacedBubble extends Bubble {
  readonly x: number;
  readonly y: number;
  readonly anchor: { readonly x: number; readonly y: number };
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

/** Height of a frame, px, that holds bubbles at full size. */
const FULL_HEIGHT = 320;

/** Bubbles at their screen points, moved as little as makes them readable; in a low frame the large ones shrink. */
export function placeBubbles(
  bubbles: readonly Bubble[],
  toScreen: (bubble: Bubble) => { readonly x: number; readonly y: number },
  frameHeight: number,
): PlacedBubble[] {
  const scale = Math.min(1, frameHeight / FULL_HEIGHT);
  const placed = bubbles.map((bubble): MutableBubble => {
    const { x, y } = toScreen(bubble);
    const radius = Math.max(Math.min(bubble.radius, LEAST_RADIUS), bubble.radius * scale);
    return { ...bubble, radius, x, y, anchor: { x, y } };
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
