import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { Theme } from '../../core/viewState';
import { emphasisOf } from '../../scene/map/emphasis';
import type { PlacedBubble } from '../../scene/map/layout';
import { PALETTES, sectorSwatches, swatchColour } from '../../scene/palette';
import { useAtlas } from '../../state/useAtlas';
import { LINES_PANE, linesPane } from './linesPane';

interface Props {
  readonly dots: readonly PlacedBubble[];
  readonly lit: ReadonlySet<string> | null;
  readonly theme: Theme;
}

const OPACITY = { base: 1, muted: 0.35, hot: 1 } as const;

const isDrawn = (drawn: L.CircleMarkerOptions, style: L.CircleMarkerOptions) =>
  drawn.fillColor === style.fillColor &&
  drawn.color === style.color &&
  drawn.fillOpacity === style.fillOpacity &&
  drawn.radius === style.radius;

/**
 * Partners that are dots, on the canvas of the lines: hundreds of elements would be laid out and painted with every
 * filter. Whoever points at one finds it as a bubble.
 */
export function Dots({ dots, lit, theme }: Props) {
  const map = useMap();
  const { dataset } = useAtlas();
  const drawn = useRef(new Map<string, L.CircleMarker>());

  useEffect(() => {
    linesPane(map);
    const markers = drawn.current;
    return () => {
      for (const marker of markers.values()) marker.remove();
      markers.clear();
    };
  }, [map]);

  useEffect(() => {
    const palette = PALETTES[theme];
    const swatches = sectorSwatches(dataset.sectors);
    const gone = new Map(drawn.current);
    for (const { partner, at, slices, ghost, radius } of dots) {
      const colour = swatchColour(palette, swatches.get(slices[0]?.sector ?? '') ?? -1);
      const opacity = OPACITY[emphasisOf(partner, lit)];
      const style = {
        radius: radius - 0.5,
        weight: 1,
        color: ghost ? palette.other : palette.paper,
        opacity,
        fillColor: ghost ? palette.paper : colour,
        fillOpacity: opacity,
      };
      const marker = gone.get(partner);
      gone.delete(partner);
      if (!marker) {
        const options = { pane: LINES_PANE, interactive: false, ...style };
        drawn.current.set(partner, L.circleMarker([at[1], at[0]], options).addTo(map));
      } else if (!isDrawn(marker.options, style)) marker.setStyle(style);
    }
    for (const [partner, marker] of gone) {
      marker.remove();
      drawn.current.delete(partner);
    }
  }, [map, dataset, dots, lit, theme]);

  return null;
}
