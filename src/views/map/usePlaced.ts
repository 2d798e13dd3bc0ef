import type L from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { useMap } from 'react-leaflet/hooks';
import type { PlacedBubble } from '../../scene/map/layout.ts';
import type { MapScene } from '../../scene/map/mapScene.ts';
import { partnerWords } from '../../scene/map/partnerWords.ts';
import { type Placed, placeOnMap } from '../../scene/map/placing.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useTextScale } from '../../ui/useTextScale.ts';
import { controlBoxes } from './useMapCamera.ts';

/** Counts moves and resizes of the map, so that labels are placed again after each; 0 before it has a view. */
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

/** Places on the map, with their texts. */
export interface DescribedPlaces extends Placed {
  describe(bubble: PlacedBubble): string;
}

/** Positions of bubbles, dots and labels for a scene and the map's frame; null until the map has a view. */
export function usePlaced(scene: MapScene): DescribedPlaces | null {
  const map = useMap();
  const moves = useMoves(map);
  const {
    t,
    dataset,
    columns,
    places,
    names,
    field: { facet },
  } = useAtlas();
  const scale = useTextScale();
  const words = useMemo(() => partnerWords(columns, names, facet, t), [columns, names, facet, t]);
  return useMemo(() => {
    if (moves === 0) return null;
    const capital = dataset.hub === undefined ? undefined : places.get(dataset.hub)?.capital;
    const placed = placeOnMap({
      scene,
      columns,
      hubName: capital ? names.text(capital.name) : '',
      size: map.getSize(),
      scale,
      obstacles: controlBoxes(map),
      pointOf: ([lng, lat]) => map.latLngToContainerPoint([lat, lng]),
      nameOf: words.nameOf,
    });
    return { ...placed, describe: words.describe };
  }, [scene, map, moves, dataset, columns, places, names, words, scale]);
}
