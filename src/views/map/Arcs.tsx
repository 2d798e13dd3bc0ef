import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { Theme } from '../../core/viewState';
import { emphasisOf } from '../../scene/map/emphasis';
import type { Arc } from '../../scene/map/mapScene';
import { PALETTES } from '../../scene/palette';

interface Props {
  readonly arcs: readonly Arc[];
  readonly lit: ReadonlySet<string> | null;
  readonly theme: Theme;
}

const OPACITY = { base: 0.55, muted: 0.15, hot: 0.95 } as const;

/** Great circles from the hub, above the countries on the same canvas. */
export function Arcs({ arcs, lit, theme }: Props) {
  const map = useMap();
  const drawn = useRef<readonly { readonly arc: Arc; readonly line: L.Polyline }[]>([]);

  useEffect(() => {
    const pane = map.getPane('arcs') ?? map.createPane('arcs');
    pane.style.zIndex = '450';
    pane.style.pointerEvents = 'none';
    const renderer = L.canvas({ pane: 'arcs' });
    const layer = L.layerGroup().addTo(map);
    drawn.current = arcs.map((arc) => {
      const points = arc.lines.map((line) => line.map(([lng, lat]) => L.latLng(lat, lng)));
      const options = { renderer, pane: 'arcs', interactive: false, smoothFactor: 0.1, weight: arc.width };
      return { arc, line: L.polyline(points, options).addTo(layer) };
    });
    return () => {
      layer.remove();
      renderer.remove();
      drawn.current = [];
    };
  }, [map, arcs]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new arcs must be painted too
  useEffect(() => {
    const { ink, accent } = PALETTES[theme];
    for (const { arc, line } of drawn.current) {
      const emphasis = emphasisOf(arc.partner, lit);
      line.setStyle({ color: emphasis === 'hot' ? accent : ink, opacity: OPACITY[emphasis] * 0.8 });
    }
  }, [arcs, lit, theme]);

  return null;
}
