// Set when the atlas is built, and otherwise by `scripts/pack` for a site of one's own.
declare const SITE_DATA: string | undefined;
declare const SITE_VIEW: string | undefined;
declare const SITE_SLIDES: number | undefined;

/** Name of the dataset that is shown if the address names none: the file `data/NAME.json`. */
export const DEFAULT_DATASET: string = typeof SITE_DATA === 'string' ? SITE_DATA : 'russia-digital-economy';

/** Query string of the view that an address without one shows; '' for the usual one. */
export const FIRST_VIEW: string = typeof SITE_VIEW === 'string' ? SITE_VIEW : '';

/** Number of slides in each briefing that is served with the default dataset, known before any is loaded; 0: none. */
export const SHIPPED_SLIDES: number = typeof SITE_SLIDES === 'number' ? SITE_SLIDES : 10;
