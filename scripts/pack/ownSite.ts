import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Text, textIn } from '../../src/core/dataset.ts';
import { escapeText } from '../../src/pages/html.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { inkOn } from '../../src/scene/slide/contrast.ts';
import type { SiteSettings } from './siteSettings.ts';

/** What a site of one's own has in place of the atlas's own. */
export interface OwnSite extends Pick<SiteSettings, 'title' | 'accent' | 'view'> {
  /** Name of its dataset. */
  readonly data: string;
  readonly dataTitle: Text;
  /** Slides of its briefing; 0 if it has none. */
  readonly slides: number;
}

const ATLAS = 'Accord Atlas';
const BUILT_IN = 'russia-digital-economy';
const CATALOGUE = /\/src\/i18n\/(en|ru|zh)\/[a-z]+\.json$/;
/** Messages that name the site. */
const NAMING = new Set([
  'app.name',
  'app.documentTitle',
  'briefing.documentTitle',
  'share.open',
  'evidence.made',
]);

/** Text as ICU MessageFormat. */
const icuText = (text: string) => text.replaceAll("'", "''").replace(/[{}]/g, "'$&'");

function named(catalogue: string, name: string): string {
  const messages: Record<string, string> = JSON.parse(catalogue);
  const entries = Object.entries(messages).map(([key, message]) => [
    key,
    NAMING.has(key) ? message.replaceAll(ATLAS, () => icuText(name)) : message,
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** The style sheet or palette with other accent colours. @throws Error if it doesn't have those it had */
function coloured(source: string, { light, dark }: NonNullable<SiteSettings['accent']>): string {
  const { light: day, dark: night } = PALETTES;
  const wash = (accent: string) => `color-mix(in srgb, ${accent} 12%, var(--paper))`;
  const changes: readonly (readonly [from: string, to: string])[] = source.includes('--accent:')
    ? [
        [`--accent: light-dark(${day.accent}, ${night.accent})`, `--accent: light-dark(${light}, ${dark})`],
        [`--accent-wash: light-dark(${day.wash}, ${night.wash})`, `--accent-wash: ${wash('var(--accent)')}`],
        [
          '--on-accent: light-dark(#ffffff, #10151c)',
          `--on-accent: light-dark(${inkOn(light)}, ${inkOn(dark)})`,
        ],
      ]
    : [
        [`accent: '${day.accent}'`, `accent: '${light}'`],
        [`accent: '${night.accent}'`, `accent: '${dark}'`],
      ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from} to replace.`);
    return text.replace(from, to);
  }, source);
}

function page(html: string, { data, dataTitle, title, view }: OwnSite): string {
  const name = escapeText(title === null ? ATLAS : textIn(title, ['en']));
  return html
    .replaceAll(BUILT_IN, data)
    .replaceAll(ATLAS, () => name)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, start) => start + escapeText(textIn(dataTitle, ['en'])),
    )
    .replaceAll('URLSearchParams(location.search)', () =>
      view === ''
        ? 'URLSearchParams(location.search)'
        : `URLSearchParams(location.search || ${JSON.stringify(view).replaceAll('<', '\\u003c')})`,
    );
}

/** Vite plugin: builds the atlas as a site of one's own. */
export function ownSite(site: OwnSite): Plugin {
  const { accent, title, data, slides, view } = site;
  return {
    name: 'own-site',
    enforce: 'pre',
    config: () => ({
      define: {
        SITE_DATA: JSON.stringify(data),
        SITE_VIEW: JSON.stringify(view),
        SITE_SLIDES: JSON.stringify(slides),
      },
    }),
    load(id) {
      const [file = ''] = id.split('?');
      const [, language] = CATALOGUE.exec(file) ?? [];
      if (language !== undefined && title !== null)
        return { code: named(readFileSync(file, 'utf8'), textIn(title, [language, 'en'])), map: null };
      if (accent !== null && /\/src\/(app\/theme\.css|scene\/palette\.ts)$/.test(file))
        return { code: coloured(readFileSync(file, 'utf8'), accent), map: null };
      return null;
    },
    transformIndexHtml: { order: 'pre', handler: (html) => page(html, site) },
  };
}
