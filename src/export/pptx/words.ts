import type { Deck, Slide } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import { omissionsInWords, takenOut } from '../../scene/omissions.ts';
import type { Rect } from '../../scene/pen/pen.ts';
import { TITLE_NAME } from './finish.ts';
import { fitted, fittingSize, heightOf, linesIn, linesOf } from './fitting.ts';
import { hex, PAGE, PALETTE, type Page, type PptxSlide } from './page.ts';

/** Type sizes of a title, points, largest first, and maximum number of lines. */
const TITLE_SIZES = [30, 26, 22, 18, 14];
const TITLE_LINES = 5;
const TEXT_SIZES = [20, 18, 16, 14, 12, 10.5];
/** Gap between title and text, inches. */
const GAP = 0.25;

/** A text at the largest of some sizes at which it fits a box; cut if there is none. */
export function sizedText(text: string, at: Rect, sizes: readonly number[], bold = false) {
  const points = fittingSize(text, at.width, (each) => linesIn(at.height, each), sizes, bold);
  return { points, text: fitted(text, at.width, points, linesIn(at.height, points), bold) };
}

/** Draws title and text of a slide in a column, cut if they have no room. Returns whether they were cut. */
export function drawWords(page: Page, { title, text }: Slide, at: Rect): boolean {
  const titlePoints = fittingSize(title, at.width, () => TITLE_LINES, TITLE_SIZES, true);
  const heading = fitted(title, at.width, titlePoints, TITLE_LINES, true);
  const titleHeight = heightOf(linesOf(heading, at.width, titlePoints, true), titlePoints);
  const common = { color: hex(PALETTE.ink), valign: 'top' } as const;
  page.addText(
    heading,
    { ...at, height: titleHeight },
    { ...common, fontSize: titlePoints, bold: true, align: 'left' },
    TITLE_NAME,
  );
  const below = { ...at, y: at.y + titleHeight + GAP, height: at.height - titleHeight - GAP };
  const body = sizedText(text, below, TEXT_SIZES);
  page.addText(body.text, below, { ...common, fontSize: body.points }, 'Text');
  return heading !== title || body.text !== text;
}

/** Draws title, author and data of a briefing. */
export function drawTitlePage(page: Page, deck: Deck, slides: readonly PptxSlide[], t: Translate): void {
  const first = slides[0];
  const line = (whole: string, y: number, height: number, sizes: readonly number[], bold = false) => {
    const at = { x: 1.2, y, width: PAGE.width - 2.4, height };
    const { text, points } = sizedText(whole, at, sizes, bold);
    const color = hex(bold ? PALETTE.ink : PALETTE.muted);
    const name = bold ? TITLE_NAME : 'Text';
    page.addText(text, at, { fontSize: points, bold, color, align: 'left', valign: 'top' }, name);
  };
  line(deck.title, 2, 1.6, [40, 34, 28, 22, 16], true);
  if (deck.author !== '') line(deck.author, 3.8, 0.5, [18, 14, 11]);
  if (!first) return;
  const { dataset, source, made } = first.evidence;
  line(`${dataset}\n${source}`, 4.5, 0.7, [13, 11, 9]);
  line(`${made} · ${t('pptx.slides', { count: slides.length })}`, 5.3, 0.4, [13, 11]);
  const left = omissionsInWords(takenOut(page.signs), first.snapshot.names, t);
  if (left !== '') line(left, 5.8, 0.4, [11, 9]);
}
