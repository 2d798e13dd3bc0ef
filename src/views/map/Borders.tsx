import L from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { BorderPolicy, Theme } from '../../core/viewState';
import type { Shape, World } from '../../scene/map/world';
import { PALETTES } from '../../scene/palette';
import { latLngs, SMOOTHING } from './latLngs';

interface Props {
  readonly world: World;
  readonly theme: Theme;
  readonly borders: BorderPolicy;
}

const PANE = 'borders';
const PANE_ORDER = '420';
const LINES = { pane: PANE, interactive: false, fill: false, smoothFactor: SMOOTHING, opacity: 1 };

/**
 * The lines about countries, above their fills on a canvas of their own: no filter changes them, and drawing them costs
 * more than all fills.
 */
export function Borders({ world, theme, borders }: Props) {
  const map = useMap();
  const [isLater, setLater] = useState(false);

  // Countries are seen by their fills first: their lines would keep the first picture waiting.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setLater(true)));
    return () => cancelAnimationFrame(frame);
  }, []);

  useEffect(() => {
    if (!isLater) return;
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = PANE_ORDER;
    pane.style.pointerEvents = 'none';
    const { border, land } = PALETTES[theme];
    const isSeam = ({ disputed }: Shape) => disputed !== null && borders === 'neutral';
    const shapes = [...world.countries, ...world.overlays];
    const drawn = [
      { of: shapes.filter((shape) => !isSeam(shape)), color: border, weight: 0.6 },
      // An area that is not marked has no line of its own: this one closes the seam to the land about it.
      { of: shapes.filter(isSeam), color: land, weight: 0.4 },
    ].map(({ of, ...look }) => L.polygon(of.flatMap(latLngs), { ...LINES, ...look }).addTo(map));
    return () => {
      for (const lines of drawn) lines.remove();
    };
  }, [map, world, theme, borders, isLater]);
  return null;
}
