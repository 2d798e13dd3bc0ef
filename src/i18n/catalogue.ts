import app from './en/app.json';
import core from './en/core.json';
import facets from './en/facets.json';
import map from './en/map.json';
import timeline from './en/timeline.json';

/** English for the first view, by message key. Values are ICU MessageFormat, compiled at build time. */
export const FIRST_ENGLISH = { ...app, ...core, ...facets, ...map, ...timeline };
