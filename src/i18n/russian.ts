import about from './ru/about.json';
import app from './ru/app.json';
import core from './ru/core.json';
import detail from './ru/detail.json';
import facets from './ru/facets.json';
import later from './ru/later.json';
import map from './ru/map.json';
import timeline from './ru/timeline.json';

/** The whole catalogue in Russian. */
export const RUSSIAN = { ...about, ...app, ...core, ...detail, ...facets, ...later, ...map, ...timeline };
