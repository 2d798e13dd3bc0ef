import type { Language } from '../../src/core/viewState.ts';
import type { PlacedPath } from './canvasPen.ts';
import { landGroup } from './land.ts';
import { merged } from './merge.ts';
import { part, shorten, toPicture } from './picture.ts';
import { rendered } from './rendered.tsx';
import { StyleClasses } from './styles.ts';

/** A window that the page is drawn for, px. */
export interface PictureWindow {
  readonly name: 'narrow' | 'medium' | 'wide';
  readonly width: number;
  readonly height: number;
}

/** What goes into the page. */
export interface FirstPicture {
  /** The page in each language: one column, and the wider layouts as one. */
  readonly pages: Readonly<Record<string, string>>;
  /** The countries, which all of them use. */
  readonly land: string;
  /** Rules for what they have in place of inline styles. */
  readonly css: string;
}

/** Markup without end tags of empty SVG elements. */
const compact = (html: string) => html.replace(/<(path|rect|circle|line|use)\b([^>]*)><\/\1>/g, '<$1$2/>');

const TOP = { a: 'first-icons', b: 'first-named' };
const PICTURE = { a: 'first-medium', b: 'first-wide' };

/**
 * Draws the home page. Readers without scripts get the first language.
 *
 * @param enter makes a window the one that is drawn for
 */
export async function drawAll(
  languages: readonly Language[],
  windows: readonly PictureWindow[],
  enter: (language: Language, window: PictureWindow) => void,
): Promise<FirstPicture> {
  const styles = new StyleClasses();
  const pages: Record<string, string> = {};
  let land: readonly PlacedPath[] = [];
  for (const language of languages) {
    const drawn = new Map<string, Element>();
    for (const window of windows) {
      enter(language, window);
      const page = await rendered(language);
      const areas = toPicture(page, window.name);
      shorten(page, language === languages[0]);
      if (areas.length > land.length) land = areas;
      styles.take(page);
      drawn.set(window.name, part(page, '.page-Workspace'));
    }
    const [narrow, medium, wide] = ['narrow', 'medium', 'wide'].map((name) => drawn.get(name));
    if (!narrow || !medium || !wide) throw new Error('A window is missing.');
    narrow.classList.add('first-narrow');
    const beside = merged(medium, wide, (element) => (element.closest('header') ? TOP : PICTURE));
    for (const page of beside) {
      page.classList.add('first-beside');
      page.setAttribute('data-layout', 'wide');
    }
    pages[language] = [narrow, ...beside].map(({ outerHTML }) => compact(outerHTML)).join('');
  }
  return { pages, land: landGroup(land), css: styles.css };
}
