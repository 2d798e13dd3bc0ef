/** Sizes of windows that the first picture is drawn for, px; each is shown up to where the next one begins, see `firstPicture.css`. */
export const WINDOWS = [
  { name: 'narrow', width: 390, height: 844 },
  { name: 'medium', width: 1024, height: 768 },
  { name: 'wide', width: 1440, height: 900 },
];

/** Parts of the page whose boxes the drawing depends on; each is on every screen it is listed for. */
export const MEASURED = [
  '.sentence-facets',
  '.map-MapView',
  '[data-map-control]',
  '[data-map-foot]',
  '[data-map-foot] > *',
  '.overview-timeline',
];
export const MEASURED_BESIDE = ['.region-timeline', '.body-timeline'];
