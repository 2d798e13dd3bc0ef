import about from './ru/about.json';
import app from './ru/app.json';
import briefing from './ru/briefing.json';
import core from './ru/core.json';
import detail from './ru/detail.json';
import exporting from './ru/export.json';
import facets from './ru/facets.json';
import figure from './ru/figure.json';
import later from './ru/later.json';
import map from './ru/map.json';
import opening from './ru/open.json';
import pptx from './ru/pptx.json';
import save from './ru/save.json';
import timeline from './ru/timeline.json';

/** The whole catalogue in Russian. */
export const RUSSIAN = {
  ...about,
  ...app,
  ...briefing,
  ...core,
  ...detail,
  ...exporting,
  ...facets,
  ...figure,
  ...later,
  ...map,
  ...opening,
  ...pptx,
  ...save,
  ...timeline,
};
