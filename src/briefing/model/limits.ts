import { LAYER_LIMITS } from '../../core/contextLayer.ts';

/** Most slides in a briefing; more are left out, with a notice. */
export const MAX_SLIDES = 200;
/** Most annotations of a slide, and most things one of them highlights. */
export const MAX_ANNOTATIONS = 40;
export const MAX_HIGHLIGHTED = 100;
/** Last step at which an annotation can appear. */
export const MAX_STEP = 99;
/** Most characters of each text. */
export const MAX_CHARACTERS = {
  title: 300,
  author: 300,
  subtitle: 300,
  text: 5000,
  notes: 20_000,
  view: 4000,
  beside: 4000,
  alt: 500,
  foot: 300,
  annotation: 500,
  layer: LAYER_LIMITS.title,
  layerSource: LAYER_LIMITS.source,
} as const;
/** Most bytes of a picture, and of all pictures of a briefing that is edited. */
export const MAX_PICTURE_BYTES = 1_500_000;
export const MAX_PICTURES_BYTES = 12_000_000;
/** Most px of a picture's width and height. */
export const MAX_PICTURE_SIZE = 20_000;
/** Most bytes of a briefing file without its data: room for `MAX_PICTURES_BYTES` in base64, twice, and the texts. */
export const MAX_BYTES = 40_000_000;
/** Most bytes of a briefing file with its data. */
export const MAX_BYTES_WITH_DATA = 200_000_000;
/** Most bytes of a briefing in a link, compressed or not. */
export const MAX_LINK_BYTES = 5_000_000;
