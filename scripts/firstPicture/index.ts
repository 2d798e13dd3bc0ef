import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin, Rolldown } from 'vite';
import type { FirstPicture } from './drawAll.ts';
import { LANGUAGES } from './variants.mjs';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Bytes of a picture at most. */
const MAX_BYTES = 16_000_000;

/** Draws the home page in a process of its own. @throws Error with what it complains of */
export async function drawnPicture(languages: readonly string[] = LANGUAGES): Promise<FirstPicture> {
  const { stdout } = await promisify(execFile)(process.execPath, [here('draw.mjs'), ...languages], {
    env: { ...process.env, NODE_ENV: 'development' },
    maxBuffer: MAX_BYTES,
  });
  return JSON.parse(stdout);
}

/** Tells `takeOver.js` that the pictures in the other languages are there, too. */
const THERE = "document.dispatchEvent(new Event('pictures'))";

/** Where index.html wants the picture. */
const PLACE = '<!-- first picture -->';

/** A style sheet without comments and needless space. */
const short = (css: string) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();

/** Chunks that are fetched with the data, whose styles the picture needs at once. */
const STYLED = ['MapPanel', 'TimelineView', 'ReadingList'];

/**
 * Files of the styles that the home screen gets with its parts, in the order in which they are loaded.
 * @throws Error if there is no such chunk, or it has no styles
 */
function stylesOf(bundle: Rolldown.OutputBundle): readonly string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (fileName: string) => {
    const chunk = bundle[fileName];
    if (seen.has(fileName) || chunk?.type !== 'chunk') return;
    seen.add(fileName);
    for (const each of chunk.imports) visit(each);
    for (const file of chunk.viteMetadata?.importedCss ?? []) files.add(file);
  };
  for (const name of STYLED) {
    const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === name);
    if (!chunk) throw new Error(`The build has no chunk named "${name}".`);
    visit(chunk.fileName);
  }
  if (files.size === 0) throw new Error(`The chunks ${STYLED.join(' and ')} have no styles.`);
  return [...files];
}

/**
 * The page with the picture in it.
 *
 * @param sheets files of styles that it needs besides those of the page
 * @throws Error if it has no place for it
 */
export function withPicture(
  html: string,
  { pages, land, css }: FirstPicture,
  sheets: readonly string[],
): string {
  if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
  const { en, ...others } = pages;
  if (en === undefined) throw new Error('There is no English picture.');
  const sheet = (file: string) => short(readFileSync(here(file), 'utf8'));
  const style = `<style>${sheet('firstPicture.css')}${css}</style><noscript><style>${sheet('noScript.css')}</style></noscript>`;
  const shared = `<svg class="first-defs" width="0" height="0" aria-hidden="true"><defs>${land}</defs></svg>`;
  const templates = Object.entries(others).map(
    ([language, page]) => `<template id="first-${language}">${page}</template>`,
  );
  const script = readFileSync(here('takeOver.js'), 'utf8').replace(/^\s*\/\/.*\n|^\s+/gm, '');
  const content = `${shared}<div id="first" lang="en">${en}</div><script>${script}</script>${templates.join('')}<script>${THERE}</script>`;
  const links = sheets
    .filter((file) => !html.includes(file))
    .map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`);
  return html.replace('</head>', () => `${links.join('')}${style}\n  </head>`).replace(PLACE, () => content);
}

/**
 * Vite plugin: the built page arrives with its first view drawn, in every language and for three windows. While developing
 * it is empty until the app draws.
 */
export function firstPicture(): Plugin {
  let drawing: Promise<FirstPicture> | null = null;
  /** A site of one's own opens with other data; the boxes of the picture are not measured for it. */
  let isOwnSite = false;
  return {
    name: 'first-picture',
    apply: 'build',
    configResolved({ plugins }) {
      isOwnSite = plugins.some(({ name }) => name === 'own-site');
    },
    buildStart() {
      if (isOwnSite) return;
      drawing ??= drawnPicture();
      // Reported where it is awaited.
      drawing.catch(() => undefined);
    },
    transformIndexHtml: async (html, { bundle }) =>
      isOwnSite ? html : withPicture(html, await (drawing ?? drawnPicture()), stylesOf(bundle ?? {})),
  };
}
