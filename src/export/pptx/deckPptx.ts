import type { Deck } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import type { Language, Theme } from '../../core/viewState.ts';
import { omissionsInWords, takenOut } from '../../scene/omissions.ts';
import { PALETTES } from '../../scene/palette.ts';
import { themedPalette } from '../../scene/slide/contrast.ts';
import { plainMarkup } from '../../scene/slide/markup.ts';
import { slideDrawing } from '../../scene/slide/slideDrawing.ts';
import type { SlideInput } from '../../scene/slide/stage.ts';
import { recordPages } from './appendix.ts';
import { Colours } from './colours.ts';
import { pageLayoutOf } from './layouts.ts';
import { Page, type PageLook } from './page.ts';
import { PptxPen } from './pptxPen.ts';
import { Presentation } from './presentation.ts';
import { familyOf } from './theme.ts';

/** A slide, what it is drawn from, and the parts of its view that could not be used, in words. */
export interface PptxSlide {
  readonly input: SlideInput;
  readonly ignored: readonly string[];
}

export interface PptxInput {
  readonly deck: Deck;
  /** On pages of the usual size, at their last step. */
  readonly slides: readonly PptxSlide[];
  readonly theme: Theme;
  /** Whether pages with all records of the slides' views follow. */
  readonly hasRecords: boolean;
  readonly t: Translate;
  /** Converts an SVG file of the given px to the `data:` address of a PNG; only possible in a browser. */
  rasterise(svg: string, width: number, height: number): Promise<string>;
  onProgress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/**
 * Notes for the speaker: those of the slide, after its full text if the slide has no room for it; then what of its view
 * was not used, and its address.
 */
function notesOf({ input, ignored }: PptxSlide, page: Page, isCut: boolean, t: Translate): string {
  const { slide, view } = input;
  page.see(slide.notes);
  const removed = view ? omissionsInWords(takenOut(page.signs), view.snapshot.names, t) : '';
  const link = view?.evidence.link ?? '';
  const facts = [
    ignored.length > 0 ? t('briefing.ignored', { parts: ignored.join('; ') }) : '',
    removed,
    link === '' ? '' : `${t('pptx.open')}: ${link}`,
  ];
  const own = isCut ? [slide.title, plainMarkup(slide.text), slide.notes] : [slide.notes];
  const joined = (parts: readonly string[], by: string) => parts.filter((each) => each !== '').join(by);
  return joined([...own, joined(facts, '\n')], '\n\n');
}

/** Draws the page of a slide. */
function pageOf(entry: PptxSlide, look: PageLook) {
  const { draw, layout, omissions } = slideDrawing(entry.input);
  const page = new Page(pageLayoutOf(layout), look);
  const link = entry.input.view?.evidence.link ?? '';
  if (/^https?:/.test(link))
    page.link = { id: page.relations.add('hyperlink', link, true), tip: look.t('pptx.open') };
  page.sentence = entry.input.view?.evidence.sentence ?? '';
  draw(new PptxPen(page));
  const isCut = omissions.some(({ kind }) => kind === 'text');
  return { page, notes: notesOf(entry, page, isCut, look.t) };
}

/** Languages with the region by which Office knows how to spell them. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-US', ru: 'ru-RU', zh: 'zh-CN' } satisfies Record<
  Language,
  string
>;

/** Lets the page respond, also to Cancel. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/**
 * A briefing as PowerPoint: a page for every slide, drawn as the slide is on its stage. Texts fill the placeholders of
 * the master's layouts; a map is a picture (SVG, with PNG for programs that can't read it); all else is native shapes.
 * @throws the signal's reason when it is aborted, and the error of a picture that can't be drawn
 */
export async function deckPptx(input: PptxInput): Promise<Blob> {
  const { deck, slides, theme, hasRecords, t, signal, onProgress, rasterise } = input;
  const deckTheme = deck.theme ?? {};
  const palette = themedPalette(PALETTES[theme], deckTheme);
  const colours = new Colours(palette);
  const look: PageLook = {
    palette,
    colours,
    language: REGIONS[deck.language] ?? deck.language,
    family: familyOf(deckTheme),
    t,
  };
  const file = new Presentation(deck, theme, look);
  for (const [i, entry] of slides.entries()) {
    signal.throwIfAborted();
    const { page, notes } = pageOf(entry, look);
    await page.render(file.parts, rasterise);
    file.add(page, notes);
    onProgress(i + 1, slides.length);
    await pause();
  }
  const listed = new Set<string>();
  for (const { input: each } of hasRecords ? slides : []) {
    const { slide, view } = each;
    if (!view) continue;
    // Records already listed for an earlier slide are not listed again.
    const key = `${slide.dataset.name} ${slide.dataset.identity} ${view.snapshot.result.rows.join()}`;
    if (listed.has(key)) continue;
    listed.add(key);
    signal.throwIfAborted();
    for (const page of recordPages(view, slide.title, file.count + 1, look)) file.add(page, '');
    await pause();
  }
  signal.throwIfAborted();
  const written = await file.write();
  signal.throwIfAborted();
  return written;
}
