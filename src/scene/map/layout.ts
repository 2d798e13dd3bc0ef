import type { Box, Point } from '../boxes.ts';
import { type Bubble, leastRadius } from './bubbles.ts';

/** A bubble on screen. Bubbles that would overlap are moved aside; `anchor` keeps the true place. */
export interface PlacedBubble extends Bubble, Point {
  readonly anchor: Point;
  /** Whether it is a dot at its place, because the bubbles around it leave no room for a number. */
  readonly dot: boolean;
}

/**
 * Area of the frame needed per bubble with its surroundings, px²; partners with fewer records than those that fit are
 * dots.
 */
const ROOM = 8500;
const MIN_BUBBLES = 14;
export const DOT_RADIUS = 4.5;

const GAP = 3;
const ROUNDS = 60;
/**
 * How far a bubble may be moved from its place beyond its radius, px: enough for two at one place; else it is a dot.
 */
const mostAside = (bubbles: readonly MutableBubble[]): number =>
  GAP + bubbles.reduce((most, { dot, radius }) => (dot ? most : Math.max(most, radius)), 0);

/** How far bubbles with fewer records may push a bubble from its place beyond its radius, px. */
const MAX_PUSH = 13;

/** Share of the way that `a` moves when two bubbles are separated: the heavier moves less, and dimmed ones give way. */
function shareOf(a: Bubble, b: Bubble): number {
  if (a.ghost !== b.ghost) return a.ghost ? 1 : 0;
  const [massA, massB] = [a.radius ** 2, b.radius ** 2];
  return massB / (massA + massB);
}

/** Separates two overlapping circles along the line between their centres. */
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

/** Moves a bubble whose place is in the frame back inside it. Returns whether it was outside. */
function keepWithin(bubble: MutableBubble, frame: Point): boolean {
  const { x, y, anchor, radius } = bubble;
  if (anchor.x < 0 || anchor.y < 0 || anchor.x > frame.x || anchor.y > frame.y) return false;
  bubble.x = Math.max(Math.min(radius, anchor.x), Math.min(x, Math.max(frame.x - radius, anchor.x)));
  bubble.y = Math.max(Math.min(radius, anchor.y), Math.min(y, Math.max(frame.y - radius, anchor.y)));
  return bubble.x !== x || bubble.y !== y;
}

/** Minimum height of a frame for bubbles at full size, px. */
const FULL_HEIGHT = 320;

/** Share of a frame that bubbles may cover before they are made smaller. */
const MAX_COVERED_SHARE = 0.1;

/** Factor that shrinks bubbles so that they don't hide the map; each keeps the room that its number needs. */
function crowding(bubbles: readonly Bubble[], frame: Point): number {
  const covered = bubbles.reduce((sum, { radius }) => sum + Math.PI * radius ** 2, 0);
  return Math.min(1, Math.sqrt((MAX_COVERED_SHARE * frame.x * frame.y) / Math.max(1, covered)));
}

/**
 * Bubbles at their screen points, moved no more than it takes to make them readable; in a low frame (px) large ones are
 * smaller.
 */
export function placeBubbles(
  bubbles: readonly Bubble[],
  toScreen: (bubble: Bubble) => Point,
  frame: Point,
): readonly PlacedBubble[] {
  let room = Math.max(MIN_BUBBLES, Math.floor((frame.x * frame.y) / ROOM));
  const scale = Math.min(1, frame.y / FULL_HEIGHT) * crowding(bubbles.slice(0, room), frame);
  const placed = bubbles.map((bubble): MutableBubble => {
    const { x, y } = toScreen(bubble);
    const isInside = x >= 0 && y >= 0 && x <= frame.x && y <= frame.y;
    const dot = isInside ? room-- <= 0 : bubbles.length > MIN_BUBBLES;
    const full = Math.max(Math.min(bubble.radius, leastRadius(bubble.count)), bubble.radius * scale);
    return { ...bubble, radius: dot ? DOT_RADIUS : full, x, y, anchor: { x, y }, dot };
  });
  spread(placed, frame);
  const most = mostAside(placed);
  return placed.some((bubble) => isFar(bubble, most)) ? placeByRank(placed, frame) : placed;
}

/** Distance of a bubble from its place, px. */
const asideOf = ({ x, y, anchor }: PlacedBubble): number =>
  Math.sqrt((x - anchor.x) ** 2 + (y - anchor.y) ** 2);

/** Whether a bubble is too far from its place to be associated with it: more than `max` px beyond its radius. */
const isFar = (bubble: MutableBubble, max: number): boolean =>
  !bubble.dot && asideOf(bubble) > bubble.radius + max;

/** How many times as many records count as clearly more; a smaller difference is no reason to hide a bubble. */
const CLEARLY = 1.25;

/** Whether `a` has more than `times` as many records as `b`; a dimmed one ranks below all that are not dimmed. */
const outranks = (a: Bubble, b: Bubble, times = 1): boolean =>
  a.ghost === b.ghost ? a.count > times * b.count : b.ghost;

/** A bubble without room for its number. */
interface Denied {
  readonly bubble: MutableBubble;
  /** Radius needed for its number, px. */
  readonly wanted: number;
}

/** Whether a bubble covers the room that a denied one would need at its place for its number. */
const isOnPlace = ({ x, y, radius }: MutableBubble, { bubble: { anchor }, wanted }: Denied): boolean =>
  (x - anchor.x) ** 2 + (y - anchor.y) ** 2 < (radius + wanted) ** 2;

/**
 * Places bubbles one by one, those with more records first. Each keeps its number if it can be near its place without
 * displacing a bubble with more records, and isn't where one with clearly more records had no room; else it becomes a
 * dot.
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
      (outranks(each, bubble) && asideOf(each) > Math.max(each.radius + MAX_PUSH, aside[i] ?? 0));
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

/**
 * Separates bubbles in {@link ROUNDS} rounds or until one `isWrong`; those before `settled` are already apart. Returns
 * whether all are apart.
 */
function spread(
  bubbles: readonly MutableBubble[],
  frame: Point,
  settled = 0,
  isWrong?: (bubble: MutableBubble, i: number) => boolean,
): boolean {
  const moving = bubbles.filter(({ dot }) => !dot);
  const count = moving.length;
  // Two bubbles that haven't moved since they were found apart are still apart.
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
