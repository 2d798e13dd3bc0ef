import type { Deck, Slide } from '../core/deck.ts';
import { datasetsOf } from '../core/deck.ts';
import { evidenceOf } from '../core/evidence.ts';
import type { Translate } from '../core/names.ts';
import type { Theme } from '../core/viewState.ts';
import { deckPptx } from '../export/pptx/deckPptx.ts';
import { PALETTES } from '../scene/palette.ts';
import { themedPalette } from '../scene/slide/contrast.ts';
import { type SlideView, WIDE } from '../scene/slide/stage.ts';
import { ignoredInWords } from '../state/ignoredWords.ts';
import { type SearchableBundle, type TakenSnapshot, takeSnapshot } from '../state/takeSnapshot.ts';
import { world } from './builtIn.ts';
import { translate } from './translate.ts';

/** One black px. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** How a presentation is made in a test. */
export interface Making {
  readonly t?: Translate;
  readonly theme?: Theme;
  readonly hasRecords?: boolean;
  readonly signal?: AbortSignal;
  rasterise?(svg: string, width: number, height: number): Promise<string>;
  onProgress?(done: number, total: number): void;
}

/** A slide that a briefing of a test consists of. */
export const testSlide = (bundle: Pick<SearchableBundle, 'dataset'>, part: Partial<Slide>): Slide => ({
  ...{ id: 'slide', title: 'China first', text: 'One line.\nAnother.', notes: 'Say hello.', view: '' },
  dataset: {
    name: bundle.dataset.name,
    title: '',
    version: bundle.dataset.version,
    identity: null,
    records: null,
  },
  ...part,
});

/** A briefing as PowerPoint, without a browser: every picture is one px. */
export async function deckFile(deck: Deck, bundle: SearchableBundle, making: Making = {}): Promise<Blob> {
  const { t = translate, theme = 'light', hasRecords = false } = making;
  const deckTheme = deck.theme ?? {};
  const viewOf = ({ snapshot }: TakenSnapshot, query: string): SlideView => ({
    snapshot,
    evidence: evidenceOf(snapshot, t, `https://atlas.example/${query}`, '2026-11-24'),
  });
  const slides = [];
  for (const [i, slide] of deck.slides.entries()) {
    const taken = await takeSnapshot(bundle, slide.view);
    const beside = slide.beside === undefined ? null : await takeSnapshot(bundle, slide.beside);
    slides.push({
      ignored: ignoredInWords(taken.ignored, t),
      input: {
        ...{ slide, deckTheme, author: deck.author, place: i + 1, total: deck.slides.length, t },
        ...{ isMixed: datasetsOf(deck).length > 1, step: Number.POSITIVE_INFINITY, stage: WIDE },
        ...{ world: world(), palette: themedPalette(PALETTES[theme], deckTheme) },
        view: viewOf(taken, slide.view),
        beside: beside && viewOf(beside, slide.beside ?? ''),
      },
    });
  }
  return deckPptx({
    ...{ deck, slides, theme, hasRecords, t },
    rasterise: making.rasterise ?? (async () => PNG),
    onProgress: making.onProgress ?? (() => undefined),
    signal: making.signal ?? new AbortController().signal,
  });
}
