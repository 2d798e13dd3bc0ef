import type { Columns } from '../../core/columns';
import type { Box } from '../boxes';
import { textWidth } from '../textWidth';
import { type LabelSide, type PlacedLabel, placeHubLabel, placeLabels } from './labels';
import { bubbleBox, type PlacedBubble, placeBubbles } from './layout';
import type { MapScene } from './mapScene';
import type { LngLat } from './world';
import type { Point } from './worldView';

/** px. */
export const HUB_RADIUS = 5;
export const LABEL_SIZE = 12.5;
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
  readonly hub: { readonly at: LngLat; readonly text: string; readonly side: LabelSide | undefined } | null;
  named(bubble: PlacedBubble, rank: number): NamedBubble;
}

export interface Placing {
  readonly scene: MapScene;
  readonly columns: Columns;
  readonly hubName: string;
  /** px. */
  readonly size: Point;
  /** Boxes that no label may cover, px. */
  readonly taken: readonly Box[];
  pointOf(place: LngLat): Point;
  nameOf(partner: string): string;
}

function placeOfLabel(label: PlacedLabel | undefined, { x, y }: Point): NamedLabel | undefined {
  if (!label) return undefined;
  const { side, box } = label;
  return { side, box: { x0: box.x0 - x, y0: box.y0 - y, x1: box.x1 - x, y1: box.y1 - y } };
}

/** Where bubbles, dots and labels stand. */
export function placeOnMap({ scene, columns, hubName, size, taken, pointOf, nameOf }: Placing): Placed {
  const frame = { x0: EDGE, y0: EDGE, x1: size.x - EDGE, y1: size.y - EDGE };
  const all = placeBubbles(scene.bubbles, ({ at }) => pointOf(at), size);
  const hub = scene.hub && { ...pointOf(scene.hub), radius: HUB_RADIUS };
  const hubLabel = hub && placeHubLabel(hub, labelWidth(hubName), all, frame);
  const dots = all.filter(({ dot }) => dot);
  const bubbles = all.filter(({ dot }) => !dot);
  const labels = placeLabels(bubbles, ({ partner }) => nameOf(partner), labelWidth, frame, [
    ...taken,
    ...dots.map(bubbleBox),
    ...(hub ? [bubbleBox(hub)] : []),
    ...(hubLabel ? [hubLabel.box] : []),
  ]);
  const labelOf = new Map(labels.map((label) => [label.partner, label]));
  const { indexOf } = columns.domains.partner;
  const named = (bubble: PlacedBubble, rank: number): NamedBubble => ({
    bubble,
    name: nameOf(bubble.partner),
    label: placeOfLabel(labelOf.get(bubble.partner), bubble),
    order: 1000 - rank + Math.round(bubble.anchor.y),
  });
  return {
    bubbles: bubbles
      .map(named)
      .sort((a, b) => (indexOf.get(a.bubble.partner) ?? 0) - (indexOf.get(b.bubble.partner) ?? 0)),
    dots,
    hub: scene.hub && { at: scene.hub, text: hubName, side: hubLabel?.side },
    named,
  };
}
