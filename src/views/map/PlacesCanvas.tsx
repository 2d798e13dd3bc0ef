import { useLayoutEffect } from 'react';
import { partition } from '../../core/partition';
import type { Theme } from '../../core/viewState';
import { emphasisOf } from '../../scene/map/emphasis';
import type { PlacedBubble } from '../../scene/map/layout';
import type { Arc } from '../../scene/map/mapScene';
import type { LngLat } from '../../scene/map/world';
import { PALETTES, sectorSwatches } from '../../scene/palette';
import { useAtlas } from '../../state/useAtlas';
import { pageFont } from '../../ui/pageFont';
import { usePixelRatio } from '../../ui/usePixelRatio';
import { drawArcs } from './drawArcs';
import { drawBubble, drawDot, drawHub, drawLeader, penFor } from './drawPlaces';
import { type Pane, useMapCanvas } from './useMapCanvas';
import { HUB_RADIUS, type NamedBubble, type Placed } from './usePlaced';
import { placeIn } from './worldView';

interface Props {
  readonly placed: Placed;
  readonly arcs: readonly Arc[];
  readonly lit: ReadonlySet<string> | null;
  readonly theme: Theme;
}

/** Below the pane of the buttons. */
const PANE: Pane = { name: 'places', order: 590, margin: 0 };

/**
 * Great circles, bubbles, dots and the hub with their labels, on one canvas: hundreds of elements with their texts would
 * be laid out and painted with every filter. The buttons that stand over them are {@link Bubbles}'.
 */
export function PlacesCanvas({ placed, arcs, lit, theme }: Props) {
  const { dataset } = useAtlas();
  const ratio = usePixelRatio();

  const drawNow = useMapCanvas(PANE, (surface) => {
    const palette = PALETTES[theme];
    surface.context.clearRect(0, 0, surface.size.width, surface.size.height);
    const pen = penFor(surface.context, palette, sectorSwatches(dataset.sectors), pageFont());
    const at = (place: LngLat) => placeIn(surface.view, place);
    const drawPlaces = (dots: readonly PlacedBubble[], bubbles: readonly NamedBubble[]) => {
      for (const dot of dots) drawDot(pen, at(dot.at), dot, emphasisOf(dot.partner, lit));
      const inOrder = bubbles
        .map((named) => ({ ...named, emphasis: emphasisOf(named.bubble.partner, lit) }))
        .sort((a, b) => Number(a.emphasis === 'hot') - Number(b.emphasis === 'hot') || a.order - b.order);
      for (const { bubble, emphasis } of inOrder) drawLeader(pen, at(bubble.at), bubble, emphasis);
      for (const { bubble, name, side, emphasis } of inOrder)
        drawBubble(pen, at(bubble.at), bubble, { text: name, side }, emphasis);
    };
    const [meantDots, otherDots] = partition(
      placed.dots,
      ({ partner }) => lit?.size === 1 && lit.has(partner),
    );
    const [ghostDots, dots] = partition(otherDots, ({ ghost }) => ghost);
    const [ghosts, bubbles] = partition(placed.bubbles, ({ bubble }) => bubble.ghost);
    // What is shown dim is below the lines, which it would cut to pieces.
    drawPlaces(ghostDots, ghosts);
    drawArcs(surface, arcs, palette, lit);
    const { hub } = placed;
    if (hub) drawHub(pen, at(hub.at), HUB_RADIUS, hub.side, hub.text);
    drawPlaces(dots, bubbles);
    // Above all, so that one that alone is meant is found among the bubbles.
    for (const dot of meantDots) drawDot(pen, at(dot.at), dot, 'hot', true);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on these, and on the map's moves
  useLayoutEffect(() => drawNow(), [placed, arcs, lit, theme, dataset, ratio]);

  return null;
}
