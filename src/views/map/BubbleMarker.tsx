import L from 'leaflet';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';

interface Props {
  readonly lat: number;
  readonly lng: number;
  /** Stacking order among markers. */
  readonly order: number;
  readonly children: ReactNode;
}

/** A place of the map whose content is React's and whose position is Leaflet's. */
export function BubbleMarker({ lat, lng, order, children }: Props) {
  const map = useMap();
  const marker = useRef<L.Marker | null>(null);
  const [element] = useState(() => document.createElement('div'));

  useEffect(() => {
    L.DomEvent.disableClickPropagation(element);
    const icon = L.divIcon({ html: element, className: '', iconSize: [0, 0] });
    const added = L.marker([lat, lng], { icon, interactive: false, keyboard: false }).addTo(map);
    marker.current = added;
    return () => {
      added.remove();
    };
  }, [map, element, lat, lng]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a marker at another place is a new one, to be put in order too
  useEffect(() => {
    marker.current?.setZIndexOffset(order);
  }, [order, lat, lng]);

  return createPortal(children, element);
}
