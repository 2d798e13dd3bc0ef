import type { Deck } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import { omissionsInWords, takenOut } from '../../scene/omissions.ts';
import { TITLE_NAME } from './finish.ts';
import { hex, PAGE, PALETTE, type Page } from './page.ts';
import type { PptxSlide } from './pptxSlide.ts';
import { sizedText } from './words.ts';

/** Title, author and data of a briefing. */
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
