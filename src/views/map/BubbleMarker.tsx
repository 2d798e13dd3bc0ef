import L from 'leaflet';
import { type ReactNode, useEffect, useState } from 'react';
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
  const [element] = useState(() => document.createElement('div'));

  useEffect(() => {
    L.DomEvent.disableClickPropagation(element);
    const icon = L.divIcon({ html: element, className: '', iconSize: [0, 0] });
    const marker = L.marker([lat, lng], { icon, interactive: false, keyboard: false, zIndexOffset: order });
    marker.addTo(map);
    return () => {
      marker.remove();
    };
  }, [map, element, lat, lng, order]);

  return createPortal(children, element);
}
