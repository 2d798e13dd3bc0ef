import type L from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Camera } from '../../core/viewState.ts';
import type { Box } from '../../scene/boxes.ts';
import type { Padding } from '../../scene/map/camera.ts';
import { clearCamera } from '../../scene/map/camera.ts';
import type { LngLat } from '../../scene/map/geography.ts';
import { useLatest } from '../../ui/useLatest.ts';

/** Room for labels at the sides, and for the legend below; px. */
const PADDING: Padding = { top: 36, right: 92, bottom: 34, left: 92 };
const NARROW_PADDING: Padding = { top: 30, right: 68, bottom: 40, left: 30 };
const NARROW = 560;
/** Seconds of a flight from one camera to another. */
const FLIGHT = 1.1;

/** Whether the reader wants nothing to move. */
export const stillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What stands over the map, its buttons and the legend, folded or open; px of the map's frame. */
export function controlBoxes(map: L.Map): Box[] {
  const frame = map.getContainer().getBoundingClientRect();
  const region = map.getContainer().parentElement;
  const controls = region?.querySelectorAll('[data-map-control], [data-map-foot] > *') ?? [];
  return [...controls].map((control) => {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    return {
      x0: left - frame.left,
      x1: right - frame.left,
      y0: top - frame.top,
      y1: bottom - frame.top,
    };
  });
}

/** What the map opens on. */
export interface Home {
  readonly points: readonly LngLat[];
  /** What is to be in the frame too, but may be covered. */
  readonly extent: readonly LngLat[];
}

interface CameraControl {
  /** Shows all points, as a gesture of the reader's. */
  fit(points: readonly LngLat[]): void;
  /** Moves the map to the first of some points where none of them is seen. */
  reveal(points: readonly LngLat[]): void;
  /** Shows all of some points where none of them is seen, as a gesture of the reader's. */
  refit(points: readonly LngLat[]): void;
}

/** Keeps the map at `camera`, or fitted to `home` if that is null, and reports the reader's moves but none made here. */
export function useCamera(
  map: L.Map | null,
  camera: Camera | null,
  home: Home,
  onMove: (camera: Camera) => void,
): CameraControl {
  const ownMove = useRef(false);
  const shown = useRef<Camera | null>(null);
  const state = useLatest({ camera, home, onMove });

  const fitted = useCallback(
    ({ points, extent }: Home): Camera => {
      const { x = 800, y = 400 } = map?.getSize() ?? {};
      const padding = x < NARROW ? NARROW_PADDING : PADDING;
      const covers = map ? controlBoxes(map) : [];
      const leastZoom = map?.getMinZoom() ?? 0;
      return clearCamera({ points, extent, width: x, height: y, padding, covers, leastZoom });
    },
    [map],
  );

  const moveTo = useCallback(
    (target: Camera, animate: boolean) => {
      if (!map) return;
      ownMove.current = true;
      shown.current = target;
      if (animate && !stillness()) map.flyTo([target.lat, target.lng], target.zoom, { duration: FLIGHT });
      else map.setView([target.lat, target.lng], target.zoom, { animate: false });
      // Without an animation Leaflet has already said moveend; with one, it is said at its end.
      if (!animate || stillness()) ownMove.current = false;
    },
    [map],
  );

  useEffect(() => {
    if (!map) return;
    const byPerson = () => {
      ownMove.current = false;
    };
    const report = () => {
      if (ownMove.current) {
        ownMove.current = false;
        return;
      }
      // The projection knows no place beyond the map: there and back, such a centre lies at the edge.
      const { lat, lng } = map.getCenter();
      const edge = map.latLngToContainerPoint([lat, lng]);
      const middle = map.getSize().divideBy(2);
      if (edge.distanceTo(middle) > 2) map.setView([lat, lng], map.getZoom(), { animate: false });
      const round = (value: number) => Math.round(value * 100) / 100;
      const next = { lat: round(lat), lng: round(lng), zoom: round(map.getZoom()) };
      shown.current = next;
      state.current.onMove(next);
    };
    const resize = new ResizeObserver(() => {
      const before = map.getSize();
      ownMove.current = true;
      map.invalidateSize({ pan: false, debounceMoveend: false });
      const { camera: asked, home } = state.current;
      if (!before.equals(map.getSize())) moveTo(asked ?? fitted(home), false);
      ownMove.current = false;
    });
    map.on('dragstart', byPerson);
    map.on('moveend', report);
    resize.observe(map.getContainer());
    return () => {
      map.off('dragstart', byPerson);
      map.off('moveend', report);
      resize.disconnect();
    };
  }, [map, fitted, moveTo, state]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (!map) return;
    const target = camera ?? fitted(home);
    const now = shown.current;
    const there =
      now !== null && now.lat === target.lat && now.lng === target.lng && now.zoom === target.zoom;
    if (!there) moveTo(target, !isFirst.current);
    isFirst.current = false;
  }, [map, camera, home, fitted, moveTo]);

  const showAll = (points: readonly LngLat[]) => {
    const target = fitted({ points, extent: [] });
    moveTo(target, true);
    state.current.onMove(target);
  };
  const isSeen = ([lng, lat]: LngLat) => {
    if (!map) return true;
    const { x, y } = map.latLngToContainerPoint([lat, lng]);
    const size = map.getSize();
    return x >= 0 && y >= 0 && x <= size.x && y <= size.y;
  };
  return {
    reveal: (points) => {
      const [first] = points;
      if (map && first && !points.some(isSeen))
        moveTo({ lat: first[1], lng: first[0], zoom: map.getZoom() }, true);
    },
    refit: (points) => {
      if (points.length > 0 && !points.some(isSeen)) showAll(points);
    },
    fit: showAll,
  };
}

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
