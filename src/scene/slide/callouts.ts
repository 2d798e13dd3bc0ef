import type { Anchor, Annotation, Offset } from '../../core/annotation.ts';
import { type Box, overlaps, type Point } from '../boxes.ts';
import type { Rect, SetText } from '../pen/pen.ts';
import { lineWidth } from '../pen/text.ts';
import { movedBox, type PlacedPart, type Spot } from './part.ts';
import { TYPE } from './stage.ts';
import { setMarkup } from './typeset.ts';

/** Widths of a callout's text that are tried, px: the widest first. */
const WIDEST = 300;
const WIDTHS = [WIDEST, 220, 160];
const SIZE = TYPE.small;
export const CALLOUT_PADDING = { x: 12, y: 8 };
/** Distances of a callout from what it points to, px, and number of directions, in which places are tried. */
const NEAREST = 26;
const AWAY = [NEAREST, 48, 80, 120, 170, 230, 300];
const DIRECTIONS = 16;
/** Cost of covering a px² of something, in px of distance; and of a line that crosses another callout. */
const COVERED = 0.06;
/** How much more it costs to cover text than a mark. */
const TEXT = 12;
const CROSSED = 120;
type Callout = Extract<Annotation, { readonly kind: 'callout' }>;
type Arrow = Extract<Annotation, { readonly kind: 'arrow' }>;

/** A callout at its place, px of the slide. */
export interface PlacedCallout {
  readonly callout: Callout | Arrow;
  readonly box: Box;
  readonly text: SetText;
  /** What it points to; null if its text stands alone, on an arrow. */
  readonly spot: Spot | null;
}

/** An arrow between two places, px of the slide. */
export interface PlacedArrow {
  readonly from: Spot;
  readonly to: Spot;
}

/** The annotations of a slide over its parts. */
export interface Pointing {
  readonly callouts: readonly PlacedCallout[];
  readonly arrows: readonly PlacedArrow[];
  /** Annotations whose anchors are in no part of the slide. */
  readonly lost: readonly Annotation[];
  /** Where they may be, and of whose size offsets are shares, px of the slide. */
  readonly room: Rect;
}

/**
 * Where an anchor is on the slide: in the first part that has it; a record in the last, as it is a mark on the timeline
 * rather than one of its partners on the map.
 */
export function spotOf(anchor: Anchor, parts: readonly PlacedPart[]): Spot | null {
  for (const { part, x, y } of anchor.kind === 'record' ? parts.toReversed() : parts) {
    const spot = part.locate(anchor);
    if (spot) return { ...spot, x: spot.x + x, y: spot.y + y };
  }
  return null;
}

const areaShared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) *
  Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));

/** The point of a box nearest to a point. */
export const nearestIn = ({ x0, y0, x1, y1 }: Box, { x, y }: Point): Point => ({
  x: Math.max(x0, Math.min(x1, x)),
  y: Math.max(y0, Math.min(y1, y)),
});

/** Whether the line from a box to a spot meets another box. */
function lineMeets(box: Box, spot: Spot, other: Box): boolean {
  const from = nearestIn(box, spot);
  const steps = 12;
  for (let i = 1; i < steps; i++) {
    const [x, y] = [from.x + ((spot.x - from.x) * i) / steps, from.y + ((spot.y - from.y) * i) / steps];
    if (x > other.x0 && x < other.x1 && y > other.y0 && y < other.y1) return true;
  }
  return false;
}

/** A box of the given size around a centre, moved into the frame. */
function boxAt({ x, y }: Point, width: number, height: number, frame: Box): Box {
  const x0 = Math.max(frame.x0, Math.min(frame.x1 - width, x - width / 2));
  const y0 = Math.max(frame.y0, Math.min(frame.y1 - height, y - height / 2));
  return { x0, y0, x1: x0 + width, y1: y0 + height };
}

/** A callout's text, set no wider than it needs. */
function setIn(text: string, width: number): { readonly text: SetText; readonly width: number } {
  const set = setMarkup(text, { size: SIZE, width });
  const own = Math.max(SIZE, ...set.lines.map(({ line, x }) => x + lineWidth(line, SIZE)));
  return { text: set, width: own };
}

/** Something that callouts keep clear of, and how much it costs to cover it. */
interface Obstacle {
  readonly box: Box;
  readonly weight: number;
}

interface Room {
  readonly frame: Box;
  readonly obstacles: readonly Obstacle[];
  readonly taken: readonly Box[];
}

/** Places in which a callout may point to a spot, nearest first. */
function* candidates(spot: Spot, text: string, frame: Box) {
  for (const wide of WIDTHS) {
    const set = setIn(text, Math.min(wide, frame.x1 - frame.x0 - 2 * CALLOUT_PADDING.x));
    const [width, height] = [set.width + 2 * CALLOUT_PADDING.x, set.text.height + 2 * CALLOUT_PADDING.y];
    for (const away of AWAY)
      for (let i = 0; i < DIRECTIONS; i++) {
        const angle = (i / DIRECTIONS) * 2 * Math.PI;
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
        const far = spot.radius + away;
        const centre = { x: spot.x + dx * (far + width / 2), y: spot.y + dy * (far + height / 2) };
        yield { set: set.text, box: boxAt(centre, width, height, frame), away };
      }
  }
}

/** The best place of a callout: it covers nothing if that is possible, and is as near as it can be. */
function placed(spot: Spot, text: string, { frame, obstacles, taken }: Room) {
  const target = {
    x0: spot.x - spot.radius,
    y0: spot.y - spot.radius,
    x1: spot.x + spot.radius,
    y1: spot.y + spot.radius,
  };
  let best: { readonly set: SetText; readonly box: Box; readonly cost: number } | null = null;
  for (const { set, box, away } of candidates(spot, text, frame)) {
    const covered =
      obstacles.reduce((sum, { box: other, weight }) => sum + weight * areaShared(box, other), 0) +
      4 * areaShared(box, target);
    const texts = obstacles.filter(({ weight }) => weight > 1).map((obstacle) => obstacle.box);
    const crossed = [...taken, ...texts].filter((other) => lineMeets(box, spot, other)).length;
    const clash = taken.some((other) => overlaps(box, other)) ? 1e6 : 0;
    const cost = away + covered * COVERED + crossed * CROSSED + clash;
    if (!best || cost < best.cost) best = { set, box, cost };
    if (best.cost <= NEAREST) break;
  }
  return best;
}

/** The place of a callout that was moved by hand. */
function movedTo(spot: Spot, text: string, { dx, dy }: Offset, within: Rect, frame: Box) {
  const set = setIn(text, WIDEST);
  const [width, height] = [set.width + 2 * CALLOUT_PADDING.x, set.text.height + 2 * CALLOUT_PADDING.y];
  const centre = { x: spot.x + dx * within.width, y: spot.y + dy * within.height };
  return { set: set.text, box: boxAt(centre, width, height, frame) };
}

/**
 * Places callouts and arrows over the parts of a slide. `frame`: where they may be; `taken`: what they must not cover.
 * Those moved by hand are placed first, and the others avoid them.
 */
export function pointAt(
  annotations: readonly Annotation[],
  parts: readonly PlacedPart[],
  body: Rect,
): Pointing {
  const frame = { x0: body.x, y0: body.y, x1: body.x + body.width, y1: body.y + body.height };
  const obstacles = parts.flatMap(({ part, x, y }) =>
    part.obstacles.map((box) => ({ box: movedBox(box, x, y), weight: part.isText ? TEXT : 1 })),
  );
  const callouts: PlacedCallout[] = [];
  const arrows: PlacedArrow[] = [];
  const lost: Annotation[] = [];
  const texts: { readonly of: Callout | Arrow; readonly spot: Spot; readonly offset: Offset | undefined }[] =
    [];
  for (const each of annotations) {
    if (each.kind === 'callout') {
      const spot = spotOf(each.at, parts);
      if (spot) texts.push({ of: each, spot, offset: each.offset });
      else lost.push(each);
    } else if (each.kind === 'arrow') {
      const [from, to] = [spotOf(each.from, parts), spotOf(each.to, parts)];
      if (!from || !to) lost.push(each);
      else {
        arrows.push({ from, to });
        if (each.text !== '')
          texts.push({
            of: each,
            spot: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, radius: 0 },
            offset: undefined,
          });
      }
    } else if (each.kind === 'highlight') {
      if (!each.of.some((anchor) => spotOf(anchor, parts))) lost.push(each);
    } else if (!parts.some(({ part }) => part.shows?.(each))) lost.push(each);
  }
  const taken: Box[] = [];
  for (const { of, spot, offset } of texts.sort(
    (a, b) => Number(b.offset !== undefined) - Number(a.offset !== undefined),
  )) {
    const place = offset
      ? movedTo(spot, of.text, offset, body, frame)
      : placed(spot, of.text, { frame, obstacles, taken });
    if (!place) continue;
    taken.push(place.box);
    callouts.push({ callout: of, box: place.box, text: place.set, spot: of.kind === 'arrow' ? null : spot });
  }
  return { callouts, arrows, lost, room: body };
}
