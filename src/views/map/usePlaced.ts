import type L from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { shortName } from '../../core/shortName';
import { useTranslate } from '../../i18n/useTranslate';
import { type LabelSide, placeHubLabel, placeLabels } from '../../scene/map/labels';
import { bubbleBox, type PlacedBubble, placeBubbles } from '../../scene/map/layout';
import type { MapScene } from '../../scene/map/mapScene';
import { sectorRows } from '../../scene/map/sectorRows';
import type { LngLat } from '../../scene/map/world';
import { textWidth } from '../../scene/textWidth';
import { useAtlas } from '../../state/useAtlas';
import { controlBoxes } from './controlBoxes';
import { TEXT_SIZE } from './drawPlaces';

/** px. */
export const HUB_RADIUS = 5;

/** Room that a label takes, px. */
export const labelWidth = (text: string) => textWidth(text, TEXT_SIZE, true);

/** A bubble with its words. */
export interface NamedBubble {
  readonly bubble: PlacedBubble;
  readonly name: string;
  /** Where its label stands; undefined where there is no room for one. */
  readonly side: LabelSide | undefined;
  /** Stacking order. */
  readonly order: number;
}

/** Counts the moves and resizes of the map, so that labels are placed anew after each; 0 before it has a view. */
function useMoves(map: L.Map): number {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const moved = () => setMoves((count) => count + 1);
    map.on('moveend zoomend resize', moved);
    map.whenReady(moved);
    return () => {
      map.off('moveend zoomend resize', moved);
    };
  }, [map]);
  return moves;
}

/** Names a bubble, and says it with its counts. */
function useWords() {
  const t = useTranslate();
  const { columns, names } = useAtlas();
  return useMemo(() => {
    const nameOf = (partner: string) => {
      const name = shortName(names.partner(partner));
      const members = columns.groups.get(partner)?.members.length;
      return members === undefined ? name : t('map.group', { name, count: members });
    };
    const saidOf = ({ partner, slices, count, possible, ghost }: PlacedBubble) => {
      const { rows, more } = sectorRows(slices);
      const bySector = new Map<string, number>();
      for (const { sector, count } of rows) bySector.set(sector, (bySector.get(sector) ?? 0) + count);
      const told = [...bySector].map(([sector, sum]) => `${names.value('sector', sector)} ${sum}`);
      const rest = more ? [`${t('map.moreSectors', { count: more.sectors })} ${more.count}`] : [];
      const sectors = [...told, ...rest].join(', ');
      const possibly = possible > 0 && !ghost ? t('map.possibly', { count: possible }) : '';
      return t(ghost ? 'map.ghost' : 'map.bubble', { name: nameOf(partner), count, possibly, sectors });
    };
    return { nameOf, saidOf };
  }, [columns, names, t]);
}

/** What stands on the map, and where. */
export interface Placed {
  /** Those with a number. */
  readonly bubbles: readonly NamedBubble[];
  readonly dots: readonly PlacedBubble[];
  readonly hub: { readonly at: LngLat; readonly text: string; readonly side: LabelSide | undefined } | null;
  named(bubble: PlacedBubble, rank: number): NamedBubble;
  /** Its name with its counts, for who cannot see it. */
  saidOf(bubble: PlacedBubble): string;
}

/**
 * Where bubbles, dots and labels stand; placed anew when the scene or the map's frame changes, not when a pointer moves.
 * null until the map has a view.
 */
export function usePlaced(scene: MapScene): Placed | null {
  const map = useMap();
  const moves = useMoves(map);
  const words = useWords();
  const { dataset, columns, places, names } = useAtlas();
  return useMemo(() => {
    if (moves === 0) return null;
    const { nameOf, saidOf } = words;
    const point = ([lng, lat]: readonly [number, number]) => map.latLngToContainerPoint([lat, lng]);
    const size = map.getSize();
    const frame = { x0: 4, y0: 4, x1: size.x - 4, y1: size.y - 4 };
    const all = placeBubbles(scene.bubbles, ({ at }) => point(at), size);
    const hub = scene.hub && { ...point(scene.hub), radius: HUB_RADIUS };
    const capital = dataset.hub === undefined ? undefined : places.get(dataset.hub)?.capital;
    const hubText = capital ? names.text(capital.name) : '';
    const hubLabel = hub && placeHubLabel(hub, labelWidth(hubText), all, frame);
    const dots = all.filter(({ dot }) => dot);
    const bubbles = all.filter(({ dot }) => !dot);
    const labels = placeLabels(bubbles, (bubble) => nameOf(bubble.partner), labelWidth, frame, [
      ...controlBoxes(map),
      ...dots.map(bubbleBox),
      ...(hub ? [bubbleBox(hub)] : []),
      ...(hubLabel ? [hubLabel.box] : []),
    ]);
    const sides = new Map(labels.map(({ partner, side }) => [partner, side]));
    const { indexOf } = columns.domains.partner;
    const named = (bubble: PlacedBubble, rank: number): NamedBubble => ({
      bubble,
      name: nameOf(bubble.partner),
      side: sides.get(bubble.partner),
      order: 1000 - rank + Math.round(bubble.anchor.y),
    });
    // Written in the order of the list of partners, which no filter changes: an element that stays is never moved.
    const placed = bubbles
      .map(named)
      .sort((a, b) => (indexOf.get(a.bubble.partner) ?? 0) - (indexOf.get(b.bubble.partner) ?? 0));
    return {
      bubbles: placed,
      dots,
      named,
      saidOf,
      hub: scene.hub && { at: scene.hub, text: hubText, side: hubLabel?.side },
    };
  }, [scene, map, moves, dataset, columns, places, names, words]);
}
