import type L from 'leaflet';
import { DomEvent, DomUtil, latLng } from 'leaflet';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet/hooks';

interface Props {
  /** Elements with `data-lat` and `data-lng`, each drawn around its origin. */
  readonly children: ReactNode;
}

const latLngOf = ({ dataset }: HTMLElement) => latLng(Number(dataset.lat), Number(dataset.lng));

/** Pixel origin the map will have after a zoom. */
function originOf(map: L.Map, { center, zoom }: L.ZoomAnimEvent): L.Point {
  const pane = DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer());
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
}

/** Places rendered by React that move with the map, in one layer: one layer each, as for markers, slows every frame. */
export function PlacesPane({ children }: Props) {
  const map = useMap();
  const [pane] = useState(() => document.createElement('div'));
  const placeAll = useRef(() => {});

  useLayoutEffect(() => {
    map.getPane('markerPane')?.append(pane);
    // Dragging the map may start on a button, but a double click on one must not zoom.
    DomEvent.on(pane, 'dblclick', DomEvent.stopPropagation);
    const put = (at: (place: L.LatLng) => L.Point) => {
      for (const child of pane.children) {
        if (!(child instanceof HTMLElement)) continue;
        const { x, y } = at(latLngOf(child)).round();
        const transform = `translate(${x}px, ${y}px)`;
        if (child.style.transform !== transform) child.style.transform = transform;
      }
    };
    const now = () => put((place) => map.latLngToLayerPoint(place));
    const zooming = (event: L.ZoomAnimEvent) => {
      const origin = originOf(map, event);
      put((place) => map.project(place, event.zoom).subtract(origin));
    };
    placeAll.current = now;
    map.on('zoom viewreset moveend', now);
    map.on('zoomanim', zooming);
    return () => {
      map.off('zoom viewreset moveend', now);
      map.off('zoomanim', zooming);
      pane.remove();
    };
  }, [map, pane]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new children must be placed
  useLayoutEffect(() => placeAll.current(), [children]);

  return createPortal(children, pane);
}
