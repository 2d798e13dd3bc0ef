import type { Plugin } from 'vite';
import { type Text, textIn } from '../../src/core/dataset.ts';
import { escapeText } from '../../src/pages/html.ts';
import type { OwnTemplate } from '../oneFile/buildTemplate.ts';
import { ATLAS, namedCatalogue, siteLook } from './siteLook.ts';
import type { SiteSettings } from './siteSettings.ts';

/** What a site of one's own has in place of the atlas's own. */
export interface OwnSite extends SiteSettings {
  /** Name of its dataset. */
  readonly data: string;
  readonly dataTitle: Text;
  /** Slides of its briefing; 0 if it has none. */
  readonly slides: number;
}

const BUILT_IN = 'russia-digital-economy';

const inEnglish = (text: Text) => textIn(text, ['en']);

function page(html: string, { data, dataTitle, title, view }: OwnSite): string {
  const name = escapeText(title === null ? ATLAS : inEnglish(title));
  return html
    .replaceAll(BUILT_IN, data)
    .replaceAll(ATLAS, () => name)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, start) => start + escapeText(inEnglish(dataTitle)),
    )
    .replaceAll('URLSearchParams(location.search)', () =>
      view === ''
        ? 'URLSearchParams(location.search)'
        : `URLSearchParams(location.search || ${JSON.stringify(view).replaceAll('<', '\\u003c')})`,
    );
}

/** The manifest of the installed atlas, with what browsers call a site of one's own. */
function manifest(text: string, { dataTitle, title }: OwnSite): string {
  const name = inEnglish(title ?? dataTitle);
  return JSON.stringify({
    ...JSON.parse(text),
    name,
    short_name: name,
    description: inEnglish(dataTitle),
  });
}

/** Vite plugin: what the code of the atlas is told of a site of one's own. */
const siteValues = ({ data, slides, view }: OwnSite): Plugin => ({
  name: 'site-values',
  config: () => ({
    define: {
      SITE_DATA: JSON.stringify(data),
      SITE_VIEW: JSON.stringify(view),
      SITE_SLIDES: JSON.stringify(slides),
    },
  }),
});

/** Vite plugins: build the atlas as a site of one's own. */
export function ownSite(site: OwnSite): Plugin[] {
  const parts = () => [siteLook(site), siteValues(site)];
  // Read by the plugins that build the template of one HTML file and the data packages.
  const api: OwnTemplate & Pick<SiteSettings, 'url'> = {
    url: site.url,
    plugins: parts(),
    catalogue: (text, language) => namedCatalogue(text, site, language),
  };
  return [
    ...parts(),
    {
      name: 'own-site',
      api,
      transformIndexHtml: { order: 'pre', handler: (html) => page(html, site) },
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const file = bundle['manifest.webmanifest'];
          if (file?.type !== 'asset') throw new Error('The build has no manifest to put the title into.');
          file.source = manifest(String(file.source), site);
        },
      },
    },
  ];
}
