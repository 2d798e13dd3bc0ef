import about from './en/about.json';
import briefing from './en/briefing.json';
import detail from './en/detail.json';
import exporting from './en/export.json';
import figure from './en/figure.json';
import later from './en/later.json';
import opening from './en/open.json';
import pptx from './en/pptx.json';
import save from './en/save.json';

/** English for what is loaded on demand. */
export const LATER_ENGLISH = {
  ...about,
  ...briefing,
  ...detail,
  ...exporting,
  ...figure,
  ...later,
  ...opening,
  ...pptx,
  ...save,
};
