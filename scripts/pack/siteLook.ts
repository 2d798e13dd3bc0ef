import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { textIn } from '../../src/core/dataset.ts';
import type { Translate } from '../../src/core/names.ts';
import { LANGUAGES } from '../../src/core/viewState.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { inkOn } from '../../src/scene/slide/contrast.ts';
import type { SiteSettings } from './siteSettings.ts';

/** Name and colours of a site of one's own. */
export type SiteLook = Pick<SiteSettings, 'title' | 'accent'>;

/** Name of the atlas where a site has none of its own. */
export const ATLAS = 'Accord Atlas';

const CATALOGUE = new RegExp(`/src/i18n/(${LANGUAGES.join('|')})/\\w+\\.json$`);
/** Messages that name the site. */
const NAMING = new Set([
  'app.name',
  'app.documentTitle',
  'briefing.documentTitle',
  'share.open',
  'evidence.made',
  'oneFile.saved',
]);

/** Text as ICU MessageFormat. */
const icuText = (text: string) => text.replaceAll("'", "''").replace(/[{}]/g, "'$&'");

/** The text of a catalogue, with the name of the site in its messages. */
export function namedCatalogue(catalogue: string, { title }: SiteLook, language: string): string {
  if (title === null) return catalogue;
  const name = icuText(textIn(title, [language, 'en']));
  const messages: Record<string, string> = JSON.parse(catalogue);
  const entries = Object.entries(messages).map(([key, message]) => [
    key,
    NAMING.has(key) ? message.replaceAll(ATLAS, () => name) : message,
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** English messages with the name of the site. */
export const namedMessages =
  (t: Translate, { title }: SiteLook): Translate =>
  (key, values) =>
    title !== null && NAMING.has(key)
      ? t(key, values).replaceAll(ATLAS, () => textIn(title, ['en']))
      : t(key, values);

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

/** Vite plugin: gives a build the name and colours of a site of one's own. */
export function siteLook(look: SiteLook): Plugin {
  return {
    name: 'site-look',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.split('?');
      const [, language] = CATALOGUE.exec(file) ?? [];
      if (language !== undefined && look.title !== null)
        return { code: namedCatalogue(readFileSync(file, 'utf8'), look, language), map: null };
      if (look.accent !== null && /\/src\/(app\/theme\.css|scene\/palette\.ts)$/.test(file))
        return { code: coloured(readFileSync(file, 'utf8'), look.accent), map: null };
      return null;
    },
  };
}
