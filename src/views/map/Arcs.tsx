import L from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { Theme } from '../../core/viewState';
import { type Emphasis, emphasisOf } from '../../scene/map/emphasis';
import type { Arc } from '../../scene/map/mapScene';
import { PALETTES } from '../../scene/palette';

interface Props {
  readonly arcs: readonly Arc[];
  readonly lit: ReadonlySet<string> | null;
  readonly theme: Theme;
}

/** A line is lit with its partner; between two partners, with either. */
function arcEmphasis({ partners }: Arc, lit: ReadonlySet<string> | null): Emphasis {
  const all = partners.map((partner) => emphasisOf(partner, lit));
  return all.find((emphasis) => emphasis === 'hot') ?? all[0] ?? 'base';
}

/** Leaflet gives the pane one canvas, on which all lines are drawn. */
const PANE = 'arcs';
const OPACITY = { base: 0.55, muted: 0.15, hot: 0.95 } as const;

const isDrawn = (drawn: L.PathOptions, style: { color: string; opacity: number; weight: number }) =>
  drawn.color === style.color && drawn.opacity === style.opacity && drawn.weight === style.weight;

/** Great circles from the hub, above the countries on the same canvas. */
export function Arcs({ arcs, lit, theme }: Props) {
  const map = useMap();
  const drawn = useRef(new Map<string, L.Polyline>());

  useEffect(() => {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = '450';
    pane.style.pointerEvents = 'none';
    const lines = drawn.current;
    return () => {
      for (const line of lines.values()) line.remove();
      lines.clear();
    };
  }, [map]);

  // A filter leaves most lines as they are: those that stay are restyled, and only the others come and go.
  useEffect(() => {
    const { ink, accent } = PALETTES[theme];
    const gone = new Map(drawn.current);
    for (const arc of arcs) {
      const key = arc.partners.join(' ');
      const emphasis = arcEmphasis(arc, lit);
      const style = {
        color: emphasis === 'hot' ? accent : ink,
        opacity: OPACITY[emphasis] * 0.8,
        weight: arc.width,
      };
      const line = gone.get(key);
      gone.delete(key);
      if (!line) {
        const points = arc.lines.map((part) => part.map(([lng, lat]) => L.latLng(lat, lng)));
        const options = { pane: PANE, interactive: false, smoothFactor: 0.1, ...style };
        drawn.current.set(key, L.polyline(points, options).addTo(map));
      } else if (!isDrawn(line.options, style)) line.setStyle(style);
    }
    for (const [key, line] of gone) {
      line.remove();
      drawn.current.delete(key);
    }
  }, [map, arcs, lit, theme]);

  return null;
}
