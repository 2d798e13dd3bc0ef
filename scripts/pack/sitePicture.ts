import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Columns } from '../../src/core/columns.ts';
import { queryOf, runQuery } from '../../src/core/query.ts';
import { DEFAULT_VIEW, LANGUAGES, type ViewState } from '../../src/core/viewState.ts';
import { parseView } from '../../src/state/viewUrl.ts';
import { findChromium } from '../browsers.mjs';
import type { FirstPicture } from '../firstPicture/drawAll.ts';
import { drawnPicture } from '../firstPicture/drawnPicture.ts';
import { measuredBoxes, pictureFaults } from '../firstPicture/measured.mjs';
import type { OwnSite } from './ownSite.ts';

/** Why the home page of a site isn't drawn, as part of a sentence. */
export class NotDrawn extends Error {
  override readonly name = 'NotDrawn';
}

/**
 * Kilobytes of the page (gzip) at most: on a slow network, more would hold the picture up longer than the script it
 * precedes.
 */
const MAX_KILOBYTES = 200;

/** What of a view brings parts to the home page that load later than map and timeline. */
const LATER = ['pair', 'words', 'selected', 'asOf', 'from', 'to', 'version'] as const;

/** Zoom of the map, up to which the outlines of countries in the picture are within a px, see `land.ts`. */
const MAX_ZOOM = 4.5;

/** Why the first view of a site can't be drawn in advance, as part of a sentence; null if it can. */
export function whyUndrawable(
  view: ViewState,
  columns: Columns,
  hasBrowser = findChromium() !== null,
): string | null {
  if (view.screen !== 'atlas' || view.embed || view.layers.length > 0)
    return "its first view isn't of map and timeline";
  if ((view.camera?.zoom ?? 0) > MAX_ZOOM) return 'the map of its first view is too close';
  const later = LATER.find((name) => view[name] !== DEFAULT_VIEW[name]);
  if (later !== undefined) return 'its first view has parts that load later';
  const { rows } = runQuery(columns, queryOf(view, undefined));
  if (!rows.some((row) => row < columns.dated)) return 'no record in its first view has a date';
  if (!hasBrowser)
    return "it is measured in Chromium, which isn't installed (npx playwright install chromium)";
  return null;
}

/** The languages in which an address without a query is shown; the first one is that of the page itself. */
function languagesOf({ view }: OwnSite): readonly string[] {
  const { language } = parseView(view).view;
  return language === null ? LANGUAGES : [language];
}

/** In the frame of other views, the page's name would be in its language rather than the reader's. */
const NO_NAME = ':root[data-first="frame"] #first .brand-Workspace{visibility:hidden}';

/**
 * Draws the home page of a site.
 * @param built folder of the site without the picture
 * @throws Error if it can't be drawn
 */
export async function drawSite(own: OwnSite, built: string, publicDir: string): Promise<FirstPicture> {
  const languages = languagesOf(own);
  const boxes = await measuredBoxes(built, languages);
  const picture = await drawnPicture({ languages, boxes, publicDir, site: own });
  return typeof own.title === 'object' && own.title !== null
    ? { ...picture, css: picture.css + NO_NAME }
    : picture;
}

/** What the script draws differently, by language and window, as part of a sentence; null if nothing. */
export function whyDifferent(faults: Readonly<Record<string, readonly string[]>>): string | null {
  const all = Object.entries(faults).flatMap(([variant, each]) =>
    each.map((fault) => `${variant}: ${fault}`),
  );
  const [first, ...more] = all;
  if (first === undefined) return null;
  return `the script draws something else (${first}${more.length > 0 ? `, and ${more.length} more` : ''})`;
}

/**
 * Compares the picture with what the app draws in its place; returns the kilobytes of the page (gzip).
 * @param built folder of the site with the picture
 * @throws NotDrawn if anything differs, or if the page is too large
 */
export async function checkDrawn(own: OwnSite, built: string): Promise<number> {
  const kilobytes = Math.round(gzipSync(await readFile(join(built, 'index.html'))).length / 1000);
  if (kilobytes > MAX_KILOBYTES)
    throw new NotDrawn(
      `it would have ${kilobytes} kB (gzip), and more than ${MAX_KILOBYTES} kB come too late to be of use`,
    );
  const why = whyDifferent(await pictureFaults(built, languagesOf(own)));
  if (why !== null) throw new NotDrawn(why);
  return kilobytes;
}

/** What a failure says, in a line. */
export function whyNotDrawn(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof NotDrawn) return message;
  // Of what a process has written, the error itself.
  const [line = message] = /^\w*Error: .+/m.exec(message) ?? message.split('\n');
  return `drawing it failed (${line})`;
}
