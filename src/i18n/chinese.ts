import about from './zh/about.json';
import app from './zh/app.json';
import core from './zh/core.json';
import detail from './zh/detail.json';
import facets from './zh/facets.json';
import later from './zh/later.json';
import map from './zh/map.json';
import timeline from './zh/timeline.json';

/** The whole catalogue in Chinese. */
export const CHINESE = { ...about, ...app, ...core, ...detail, ...facets, ...later, ...map, ...timeline };
