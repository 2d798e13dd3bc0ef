import type L from 'leaflet';

/** The pane of lines and dots: above the countries, and no pointer sees it. */
export const LINES_PANE = 'lines';

/** Makes the pane where the map has none yet. Leaflet gives it one canvas, on which all of it is drawn. */
export function linesPane(map: L.Map): void {
  if (map.getPane(LINES_PANE)) return;
  const pane = map.createPane(LINES_PANE);
  pane.style.zIndex = '450';
  pane.style.pointerEvents = 'none';
}
