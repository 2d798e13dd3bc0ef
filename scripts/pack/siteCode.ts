import type { Plugin } from 'vite';
import { siteLook } from './siteLook.ts';
import type { SiteSettings } from './siteSettings.ts';

/** What the code of the atlas is told of a site of one's own. */
export interface SiteCode extends Pick<SiteSettings, 'title' | 'accent' | 'view'> {
  /** Name of its dataset. */
  readonly data: string;
  /** Slides of its briefing; 0 if it has none. */
  readonly slides: number;
}

/** Vite plugins: build or serve the code of the atlas as that of a site of one's own. */
export const siteCode = (site: SiteCode): Plugin[] => [
  siteLook(site),
  {
    name: 'site-values',
    config: () => ({
      define: {
        SITE_DATA: JSON.stringify(site.data),
        SITE_VIEW: JSON.stringify(site.view),
        SITE_SLIDES: JSON.stringify(site.slides),
      },
    }),
  },
];
