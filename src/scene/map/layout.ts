import type { Box, Point } from '../boxes.ts';
import { type Bubble, leastRadius } from './bubbles.ts';

/** A bubble on screen. Where bubbles would overlap they step aside, and `anchor` keeps the true place. */
export interface PlacedBubble extends Bubble, Point {
  readonly anchor: Point;
  /** Too many stand about it for a number: a dot at its place. */
  readonly dot: boolean;
}

/** px² of the frame that a bubble takes with what is about it; those with fewer records than fit are dots. */
const ROOM = 8500;
const LEAST_BUBBLES = 14;
export const DOT_RADIUS = 4.5;

const GAP = 3;
const ROUNDS = 60;
/** px that a bubble may stand aside from its place, beyond its radius: enough for two of one place; else it is a dot. */
const mostAside = (bubbles: readonly MutableBubble[]): number =>
  GAP + bubbles.reduce((most, { dot, radius }) => (dot ? most : Math.max(most, radius)), 0);

/** px that bubbles with fewer records may move a bubble aside from its place, beyond its own radius. */
const MOST_PUSHED = 13;

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
  readonly anchor: Point;
  radius: number;
  dot: boolean;
}

/** A bubble whose place is in the frame is pushed to its edge at most, not over it. Returns whether it was over. */
function keepWithin(bubble: MutableBubble, frame: Point): boolean {
  const { x, y, anchor, radius } = bubble;
  if (anchor.x < 0 || anchor.y < 0 || anchor.x > frame.x || anchor.y > frame.y) return false;
  bubble.x = Math.max(Math.min(radius, anchor.x), Math.min(x, Math.max(frame.x - radius, anchor.x)));
  bubble.y = Math.max(Math.min(radius, anchor.y), Math.min(y, Math.max(frame.y - radius, anchor.y)));
  return bubble.x !== x || bubble.y !== y;
}

/** Height of a frame, px, that holds bubbles at full size. */
const FULL_HEIGHT = 320;

/** Share of a frame that bubbles may cover before they shrink. */
const MOST_COVERED = 0.1;

/** How much bubbles shrink so that they do not hide the map, as far as their numbers allow. */
function crowding(bubbles: readonly Bubble[], frame: Point): number {
  const covered = bubbles.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  return Math.min(1, Math.sqrt((MOST_COVERED * frame.x * frame.y) / Math.max(1, covered)));
}

/** Bubbles at their screen points, moved as little as makes them readable; in a low frame (px) the large ones shrink. */
export function placeBubbles(
  bubbles: readonly Bubble[],
  toScreen: (bubble: Bubble) => Point,
  frame: Point,
): readonly PlacedBubble[] {
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
  const most = mostAside(placed);
  return placed.some((bubble) => isFar(bubble, most)) ? placeByRank(placed, frame) : placed;
}

/** px from a bubble to its place. */
const asideOf = ({ x, y, anchor }: PlacedBubble): number =>
  Math.sqrt((x - anchor.x) ** 2 + (y - anchor.y) ** 2);

/** Whether a bubble has been pushed too far from its place to be read there: more than `most` px beyond its radius. */
const isFar = (bubble: MutableBubble, most: number): boolean =>
  !bubble.dot && asideOf(bubble) > bubble.radius + most;

/** How many times the records of another are clearly more; less is no reason to keep it out of sight. */
const CLEARLY = 1.25;

/** Whether `a` has more than `times` as many records as `b`; one that is shown dim comes after all that are not. */
const outranks = (a: Bubble, b: Bubble, times = 1): boolean =>
  a.ghost === b.ghost ? a.count > times * b.count : b.ghost;

/** A bubble without room for its number. */
interface Denied {
  readonly bubble: MutableBubble;
  /** Radius that its number would need. */
  readonly wanted: number;
}

/** Whether a bubble covers room that a dot would need at its place for its number. */
const isOnPlace = ({ x, y, radius }: MutableBubble, { bubble: { anchor }, wanted }: Denied): boolean =>
  (x - anchor.x) ** 2 + (y - anchor.y) ** 2 < (radius + wanted) ** 2;

/**
 * Bubbles one by one, those with more records first: each has its number if it can stand near its place without moving
 * one of more off its own, and not where one of clearly more has gone without; else it is a dot.
 */
function placeByRank(bubbles: readonly MutableBubble[], frame: Point) {
  const kept: MutableBubble[] = [];
  const denied: Denied[] = [];
  const candidates = bubbles.filter(({ dot }) => !dot);
  const most = mostAside(candidates);
  candidates.sort((a, b) => Number(a.ghost) - Number(b.ghost) || b.count - a.count);
  for (const bubble of candidates) Object.assign(bubble, bubble.anchor);
  for (const bubble of candidates) {
    const before = kept.map(({ x, y }) => ({ x, y }));
    const aside = kept.map(asideOf);
    kept.push(bubble);
    const isPushed = (each: MutableBubble, i: number) =>
      isFar(each, most) ||
      (outranks(each, bubble) && asideOf(each) > Math.max(each.radius + MOST_PUSHED, aside[i] ?? 0));
    const isLoser = (each: MutableBubble) =>
      denied.some((other) => outranks(other.bubble, each, CLEARLY) && isOnPlace(each, other));
    if (spread(kept, frame, kept.length - 1, isPushed) && !kept.some(isPushed) && !kept.some(isLoser))
      continue;
    kept.pop();
    kept.forEach((each, i) => void Object.assign(each, before[i]));
    denied.push({ bubble, wanted: bubble.radius });
    Object.assign(bubble, bubble.anchor, { dot: true, radius: DOT_RADIUS });
  }
  return bubbles;
}

/** Moves bubbles apart, {@link ROUNDS} times or until one `isWrong`; those before `settled` are apart. Whether all are. */
function spread(
  bubbles: readonly MutableBubble[],
  frame: Point,
  settled = 0,
  isWrong?: (bubble: MutableBubble, i: number) => boolean,
): boolean {
  const moving = bubbles.filter(({ dot }) => !dot);
  const count = moving.length;
  // Two that have not moved since they were found apart still are.
  let awake = Uint8Array.from(moving, (_, i) => Number(i >= settled));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Uint8Array(count);
    let moved = false;
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) {
        if (!(awake[i] || awake[j] || next[i] || next[j])) continue;
        const [a, b] = [moving[i], moving[j]];
        if (!a || !b || !separate(a, b)) continue;
        moved = true;
        next[i] = next[j] = 1;
      }
    moving.forEach((bubble, i) => {
      if ((next[i] || awake[i]) && keepWithin(bubble, frame)) next[i] = 1;
    });
    if (!moved) return true;
    if (isWrong && moving.some((bubble, i) => next[i] === 1 && isWrong(bubble, i))) return false;
    awake = next;
  }
  return false;
}

/** The square around a bubble. */
export const bubbleBox = ({ x, y, radius }: Point & { readonly radius: number }): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});
