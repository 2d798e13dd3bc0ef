import type L from 'leaflet';
import type { Box } from '../../scene/boxes.ts';

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
