import type L from 'leaflet';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Camera } from '../../core/viewState.ts';
import type { Box } from '../../scene/boxes.ts';
import type { Padding } from '../../scene/map/camera.ts';
import { clearCamera } from '../../scene/map/camera.ts';
import type { LngLat } from '../../scene/map/geography.ts';
import { useLatest } from '../../ui/useLatest.ts';

/** Space for labels at the sides and the legend below, px. */
const PADDING: Padding = { top: 36, right: 92, bottom: 34, left: 92 };
const NARROW_PADDING: Padding = { top: 30, right: 68, bottom: 40, left: 30 };
const NARROW = 560;
/** Duration of a flight between cameras, seconds. */
const FLIGHT = 1.1;

/** Whether the reader prefers reduced motion. */
export const stillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Boxes of the buttons and the legend over the map, in px of the map's frame. */
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

/** What the map shows at first. */
export interface Home {
  readonly points: readonly LngLat[];
  /** Points that must be in the frame too, but may be covered. */
  readonly extent: readonly LngLat[];
}

interface CameraControl {
  /** Shows all points; counts as a move by the reader. */
  fit(points: readonly LngLat[]): void;
  /** Moves the map to the first point if none is visible. */
  reveal(points: readonly LngLat[]): void;
  /** Shows all points if none is visible; counts as a move by the reader. */
  refit(points: readonly LngLat[]): void;
}

/** Keeps the map at `camera`, or fitted to `home` if that is null, and reports only moves by the reader. */
export function useMapCamera(
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
      // Without an animation, Leaflet has already fired moveend; with one, it fires at the end.
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
      // The projection has no points beyond the map: projected back and forth, such a centre ends up at the edge.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: only crossing the threshold matters, not a new callback
  useEffect(() => {
    if (past) onPast();
  }, [past]);
  return zoom;
}
