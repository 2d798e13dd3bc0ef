import type { Plugin } from 'vite';
import { type Text, textIn } from '../../src/core/dataset.ts';
import { escapeText } from '../../src/pages/html.ts';
import type { FirstPicture } from '../firstPicture/drawAll.ts';
import type { OwnPicture } from '../firstPicture/index.ts';
import type { OwnTemplate } from '../oneFile/buildTemplate.ts';
import { type SiteCode, siteCode } from './siteCode.ts';
import { ATLAS, namedCatalogue } from './siteLook.ts';
import type { SiteSettings } from './siteSettings.ts';

/** What a site of one's own has in place of the atlas's own. */
export interface OwnSite extends SiteSettings, SiteCode {
  readonly dataTitle: Text;
}

const BUILT_IN = 'russia-digital-economy';

const inEnglish = (text: Text) => textIn(text, ['en']);

/** What index.html does with the query of the address: as it stands, or with the first view where there is none. */
const QUERY = 'location.search';
const PARAMETERS = `URLSearchParams(${QUERY})`;
const NAMED_LANGUAGE = `.exec(${QUERY})`;
/** Addresses of the first view, whose query may only have a language and a theme. */
const IS_FIRST = /\/\^[^\n]+\$\/\.test\(location\.search\)(?= && !location\.hash)/;

/** index.html where the address without a query has a view of its own. @throws Error if it has changed */
function withView(html: string, view: string): string {
  const query = `${QUERY} || ${JSON.stringify(view).replaceAll('<', '\\u003c')}`;
  const changes: readonly (readonly [from: string | RegExp, to: string])[] = [
    [PARAMETERS, PARAMETERS.replace(QUERY, () => query)],
    [NAMED_LANGUAGE, NAMED_LANGUAGE.replace(QUERY, () => query)],
    // With any other query, the address has another view.
    [IS_FIRST, `${QUERY} === ''`],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!(typeof from === 'string' ? text.includes(from) : from.test(text)))
      throw new Error(`index.html has no ${from}.`);
    return text.replace(from, () => to);
  }, html);
}

function page(html: string, { data, dataTitle, title, view }: OwnSite): string {
  const name = escapeText(title === null ? ATLAS : inEnglish(title));
  const own = html
    .replaceAll(BUILT_IN, data)
    .replaceAll(ATLAS, () => name)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, start) => start + escapeText(inEnglish(dataTitle)),
    );
  return view === '' ? own : withView(own, view);
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

/** Vite plugins: build the atlas as a site of one's own. */
export function ownSite(site: OwnSite, picture: FirstPicture | null): Plugin[] {
  // Read by the plugins that build the first picture, the template of one HTML file and the data packages.
  const api: OwnPicture & OwnTemplate & Pick<SiteSettings, 'url'> = {
    picture,
    url: site.url,
    plugins: siteCode(site),
    catalogue: (text, language) => namedCatalogue(text, site, language),
  };
  return [
    ...siteCode(site),
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
