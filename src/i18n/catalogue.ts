import app from './en/app.json';
import core from './en/core.json';
import detail from './en/detail.json';
import facets from './en/facets.json';
import map from './en/map.json';
import timeline from './en/timeline.json';

/** English, by message key. Values are ICU MessageFormat, compiled at build time. */
export const ENGLISH = { ...app, ...core, ...detail, ...facets, ...map, ...timeline };
