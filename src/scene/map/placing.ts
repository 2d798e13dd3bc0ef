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
/** Up to this number of bubbles, each shows its number, with or without a name. */
const MANY = 16;
/** Distance of labels from the edge of the map, px. */
const EDGE = 4;

/** Width of a label, px. */
export const labelWidth = (text: string): number => textWidth(text, LABEL_SIZE, true);

/** Where a label is; its box in px from the centre of the bubble. */
export type NamedLabel = Pick<PlacedLabel, 'side' | 'box'>;

/** A bubble with its name and label. */
export interface NamedBubble {
  readonly bubble: PlacedBubble;
  readonly name: string;
  /** Where its label is; undefined if there is no room for one. */
  readonly label: NamedLabel | undefined;
  /** Stacking order. */
  readonly order: number;
}

/** Bubbles, dots and labels on the map, and where they are. */
export interface Placed {
  /** Those with a number, in the order of the list of partners, which no filter changes. */
  readonly bubbles: readonly NamedBubble[];
  readonly dots: readonly PlacedBubble[];
  /** Partners of bubbles and dots in the order in which keys move through them: most records first. */
  readonly inOrder: readonly string[];
  readonly hub: { readonly at: LngLat; readonly text: string; readonly label: NamedLabel | null } | null;
  /** Factor by which they are enlarged. */
  readonly scale: number;
  named(bubble: PlacedBubble, rank: number): NamedBubble;
}

export interface Placing {
  readonly scene: MapScene;
  readonly columns: Columns;
  readonly hubName: string;
  /** Size of the map, px. */
  readonly size: Point;
  /** Factor by which bubbles and type are enlarged. */
  readonly scale: number;
  /** Boxes that no label may cover, px. */
  readonly obstacles: readonly Box[];
  pointOf(place: LngLat): Point;
  nameOf(partner: string): string;
}

/** A label's box from the centre of its bubble, in px of the map. */
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

/**
 * Places bubbles, dots and labels. If enlarged, they are placed at the usual size on a smaller map, which is then
 * scaled up.
 */
export function placeOnMap(placing: Placing): Placed {
  const { scene, columns, hubName, scale, obstacles, pointOf, nameOf } = placing;
  const size = scaledPoint(placing.size, 1 / scale);
  const pointAt = (place: LngLat) => scaledPoint(pointOf(place), 1 / scale);
  const frame = { x0: EDGE, y0: EDGE, x1: size.x - EDGE, y1: size.y - EDGE };
  const all = placeBubbles(scene.bubbles, ({ at }) => pointAt(at), size);
  const hub = scene.hub && { ...pointAt(scene.hub), radius: HUB_RADIUS };
  const hubLabel = hub && placeHubLabel(hub, labelWidth(hubName), all, frame);
  const numbered = all.filter(({ dot }) => !dot);
  const labels = placeLabels(numbered, ({ partner }) => nameOf(partner), labelWidth, frame, [
    ...obstacles.map((box) => scaledBox(box, 1 / scale)),
    ...all.filter(({ dot }) => dot).map(bubbleBox),
    ...(hub ? [bubbleBox(hub)] : []),
    ...(hubLabel ? [hubLabel.box] : []),
  ]);
  const labelOf = new Map(labels.map((label) => [label.partner, label]));
  const { indexOf } = columns.domains.partner;
  // With many bubbles, a count without a name says nothing: it becomes a dot, named when pointed at.
  const isNameless = ({ partner, ghost }: PlacedBubble) =>
    numbered.length > MANY && !ghost && !labelOf.has(partner);
  const shown = (bubble: PlacedBubble): PlacedBubble =>
    isNameless(bubble) ? { ...bubble, ...bubble.anchor, dot: true, radius: DOT_RADIUS } : bubble;
  const enlarged = (bubble: PlacedBubble): PlacedBubble => ({
    ...bubble,
    ...scaledPoint(bubble, scale),
    radius: bubble.radius * scale,
    anchor: scaledPoint(bubble.anchor, scale),
  });
  const placed = scale === 1 ? all.map(shown) : all.map(shown).map(enlarged);
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
