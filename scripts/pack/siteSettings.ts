import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { interpolateLab, rgb } from 'd3';
import * as v from 'valibot';
import type { Text } from '../../src/core/dataset.ts';
import { LANGUAGES } from '../../src/core/viewState.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { contrast } from '../../src/scene/slide/contrast.ts';
import { plain } from '../validate/lines.ts';
import { PackProblem } from './packInput.ts';

/** What a site of one's own sets: its `site.json`. */
export interface SiteSettings {
  /** Its name; null for the atlas's own. */
  readonly title: Text | null;
  /** Colour of links and of what is selected, on light and on dark ground; null for the atlas's own. */
  readonly accent: { readonly light: string; readonly dark: string } | null;
  /** Query string of the view shown first; '' for the usual one. */
  readonly view: string;
  /** Address it will have, with a slash at its end; null if not known. */
  readonly url: string | null;
}

const PLAIN_SITE: SiteSettings = { title: null, accent: null, view: '', url: null };

/** Smallest contrast of text with its ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

const colour = v.pipe(
  v.string(),
  v.regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, 'This must be a colour such as "#0b6e4f"'),
);
const words = v.pipe(v.string(), v.trim(), v.nonEmpty('This is empty'));
const settingsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  title: v.optional(
    v.union(
      [
        words,
        v.pipe(
          v.record(v.picklist(LANGUAGES), words),
          v.check((each) => Object.keys(each).length > 0, 'This has no text'),
        ),
      ],
      'This must be a text, or one for each language: {"en": "…"}',
    ),
  ),
  accent: v.optional(
    v.union(
      [colour, v.strictObject({ light: colour, dark: colour })],
      'This must be a colour such as "#0b6e4f", or two: {"light": "#0b6e4f", "dark": "#5fd0a5"}',
    ),
  ),
  view: v.optional(v.string()),
  url: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s?#]+$/, 'This must be an address such as "https://example.org/atlas/"'),
    ),
  ),
});

/** The colour, made lighter until text in it can be read on dark ground. */
function onDark(light: string): string {
  const towards = interpolateLab(light, '#ffffff');
  const steps = Array.from({ length: 41 }, (_, i) => rgb(towards(i / 40)).formatHex());
  return steps.find((each) => contrast(each, PALETTES.dark.paper) >= LEAST) ?? '#ffffff';
}

function checkedAccent(light: string, dark: string, file: string): SiteSettings['accent'] {
  for (const [theme, each] of [['light', light] as const, ['dark', dark] as const]) {
    const ratio = contrast(each, PALETTES[theme].paper);
    if (ratio >= LEAST) continue;
    throw new PackProblem(
      `${plain(file)}: accent: ${each} can't be read on ${theme} ground: its contrast is ${ratio.toFixed(1)}, and text needs ${LEAST}.`,
      theme === 'light' ? 'Choose a darker colour.' : 'Choose a lighter colour.',
    );
  }
  return { light, dark };
}

/** The query of a view that is given as a link, a query string, or its keys and values. */
const queryOf = (view: string): string => {
  const query = view.replace(/^[^?]*\?/, '').replace(/#.*$/s, '');
  return query === '' ? '' : `?${query}`;
};

/**
 * Reads settings from the text of a `site.json`.
 * @param file name of the file, for messages
 * @throws PackProblem if they can't be used
 */
export function parseSiteSettings(text: string, file: string): SiteSettings {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new PackProblem(
      `${plain(file)} isn't JSON: ${plain(String(error instanceof Error ? error.message : error))}.`,
    );
  }
  const result = v.safeParse(settingsSchema, input);
  if (!result.success) {
    const lines = result.issues.map(
      (issue) => `${plain(file)}: ${plain(v.getDotPath(issue) ?? 'the file')}: ${plain(issue.message)}.`,
    );
    throw new PackProblem(...lines, 'It can set title, accent, view and url; see docs/hosting.md.');
  }
  const { title = null, accent, view = '', url } = result.output;
  const [light, dark] = typeof accent === 'string' ? [accent, onDark(accent)] : [accent?.light, accent?.dark];
  return {
    title: title as Text | null,
    accent: light === undefined || dark === undefined ? null : checkedAccent(light, dark, file),
    view: queryOf(view),
    url: url === undefined ? null : url.replace(/\/?$/, '/'),
  };
}

/**
 * The settings in the file that is asked for, otherwise in `site.json` beside the data, otherwise the usual ones.
 * @throws PackProblem if the file isn't there or can't be used
 */
export async function siteSettings(asked: string | null, dataFile: string): Promise<SiteSettings> {
  const file = asked ?? join(dirname(dataFile), 'site.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) return parseSiteSettings(text, file);
  if (asked === null) return PLAIN_SITE;
  throw new PackProblem(`There is no file ${plain(file)}.`, 'Check the path after --site.');
}
