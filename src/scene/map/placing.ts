import type { Columns } from '../../core/columns.ts';
import type { Box, Point } from '../boxes.ts';
import { textWidth } from '../pen/text.ts';
import type { LngLat } from './geography.ts';
import { type PlacedLabel, placeHubLabel, placeLabels } from './labels.ts';
import { bubbleBox, DOT_RADIUS, type PlacedBubble, placeBubbles } from './layout.ts';
import type { MapScene } from './mapScene.ts';

/** px. */
export const HUB_RADIUS = 5;
export const LABEL_SIZE = 12.5;
/** Bubbles of which each is to be found by its number, named or not. */
const MANY = 16;
/** px that labels keep from the edge of the map. */
const EDGE = 4;

/** Room that a label takes, px. */
export const labelWidth = (text: string): number => textWidth(text, LABEL_SIZE, true);

/** Where a label stands; its box in px from the middle of the bubble. */
export type NamedLabel = Pick<PlacedLabel, 'side' | 'box'>;

/** A bubble with its words. */
export interface NamedBubble {
  readonly bubble: PlacedBubble;
  readonly name: string;
  /** Where its label stands; undefined where there is no room for one. */
  readonly label: NamedLabel | undefined;
  /** Stacking order. */
  readonly order: number;
}

/** What stands on the map, and where. */
export interface Placed {
  /** Those with a number, in the order of the list of partners, which no filter changes. */
  readonly bubbles: readonly NamedBubble[];
  readonly dots: readonly PlacedBubble[];
  /** Partners of bubbles and dots in the order in which keys go from one to the next: those with most records first. */
  readonly inOrder: readonly string[];
  readonly hub: { readonly at: LngLat; readonly text: string; readonly label: NamedLabel | null } | null;
  /** How many times larger than usual they are. */
  readonly scale: number;
  named(bubble: PlacedBubble, rank: number): NamedBubble;
}

export interface Placing {
  readonly scene: MapScene;
  readonly columns: Columns;
  readonly hubName: string;
  /** px. */
  readonly size: Point;
  /** How many times larger than usual bubbles and type are. */
  readonly scale: number;
  /** Boxes that no label may cover, px. */
  readonly taken: readonly Box[];
  pointOf(place: LngLat): Point;
  nameOf(partner: string): string;
}

/** Where a label stands, px of the map: its box from the middle of its bubble. */
const labelAbout = ({ x, y }: Point, { side, box }: NamedLabel, scale: number): NamedLabel => ({
  side,
  box: scaledBox({ x0: box.x0 - x, y0: box.y0 - y, x1: box.x1 - x, y1: box.y1 - y }, scale),
});

const scaledPoint = ({ x, y }: Point, scale: number): Point => ({ x: x * scale, y: y * scale });
const scaledBox = ({ x0, y0, x1, y1 }: Box, scale: number): Box => ({
  x0: x0 * scale,
  y0: y0 * scale,
  x1: x1 * scale,
  y1: y1 * scale,
});

/** Where bubbles, dots and labels stand. Larger ones are placed as usual on a smaller map, which is then enlarged. */
export function placeOnMap(placing: Placing): Placed {
  const { scene, columns, hubName, scale, taken, pointOf, nameOf } = placing;
  const size = scaledPoint(placing.size, 1 / scale);
  const pointAt = (place: LngLat) => scaledPoint(pointOf(place), 1 / scale);
  const frame = { x0: EDGE, y0: EDGE, x1: size.x - EDGE, y1: size.y - EDGE };
  const all = placeBubbles(scene.bubbles, ({ at }) => pointAt(at), size);
  const hub = scene.hub && { ...pointAt(scene.hub), radius: HUB_RADIUS };
  const hubLabel = hub && placeHubLabel(hub, labelWidth(hubName), all, frame);
  const numbered = all.filter(({ dot }) => !dot);
  const labels = placeLabels(numbered, ({ partner }) => nameOf(partner), labelWidth, frame, [
    ...taken.map((box) => scaledBox(box, 1 / scale)),
    ...all.filter(({ dot }) => dot).map(bubbleBox),
    ...(hub ? [bubbleBox(hub)] : []),
    ...(hubLabel ? [hubLabel.box] : []),
  ]);
  const labelOf = new Map(labels.map((label) => [label.partner, label]));
  const { indexOf } = columns.domains.partner;
  // Among many a count without a name says nothing: a dot has its name where it is pointed at.
  const isNameless = ({ partner, ghost }: PlacedBubble) =>
    numbered.length > MANY && !ghost && !labelOf.has(partner);
  const shown = (bubble: PlacedBubble): PlacedBubble =>
    isNameless(bubble) ? { ...bubble, ...bubble.anchor, dot: true, radius: DOT_RADIUS } : bubble;
  const placed = all.map(shown).map((bubble) => ({
    ...bubble,
    ...scaledPoint(bubble, scale),
    radius: bubble.radius * scale,
    anchor: scaledPoint(bubble.anchor, scale),
  }));
  const named = (bubble: PlacedBubble, rank: number): NamedBubble => {
    const label = labelOf.get(bubble.partner);
    return {
      bubble,
      name: nameOf(bubble.partner),
      label: label && labelAbout(scaledPoint(bubble, 1 / scale), label, scale),
      order: 1000 - rank + Math.round(bubble.anchor.y),
    };
  };
  return {
    bubbles: placed
      .filter(({ dot }) => !dot)
      .map(named)
      .sort((a, b) => (indexOf.get(a.bubble.partner) ?? 0) - (indexOf.get(b.bubble.partner) ?? 0)),
    dots: placed.filter(({ dot }) => dot),
    inOrder: placed.map(({ partner }) => partner),
    hub: scene.hub && {
      at: scene.hub,
      text: hubName,
      label: hub && hubLabel && labelAbout(hub, hubLabel, scale),
    },
    scale,
    named,
  };
}
