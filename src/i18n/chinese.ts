import about from './zh/about.json';
import app from './zh/app.json';
import briefing from './zh/briefing.json';
import core from './zh/core.json';
import detail from './zh/detail.json';
import exporting from './zh/export.json';
import facets from './zh/facets.json';
import figure from './zh/figure.json';
import later from './zh/later.json';
import map from './zh/map.json';
import opening from './zh/open.json';
import pptx from './zh/pptx.json';
import save from './zh/save.json';
import timeline from './zh/timeline.json';

/** The whole catalogue in Chinese. */
export const CHINESE = {
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
