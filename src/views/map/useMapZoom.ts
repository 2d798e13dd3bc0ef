import type L from 'leaflet';
import { useEffect, useState } from 'react';

/** The map's zoom after each move; calls `onPast` once it reaches `threshold`. */
export function useMapZoom(map: L.Map | null, onPast: () => void, threshold: number): number {
  const [zoom, setZoom] = useState(0);
  useEffect(() => {
    if (!map) return;
    const read = () => setZoom(map.getZoom());
    map.whenReady(read);
    map.on('zoomend', read);
    return () => {
      map.off('zoomend', read);
    };
  }, [map]);
  const past = zoom >= threshold;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only crossing the threshold asks, not a new callback
  useEffect(() => {
    if (past) onPast();
  }, [past]);
  return zoom;
}
