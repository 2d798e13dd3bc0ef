import type { Deck, Slide } from '../../core/deck.ts';
import { parseDeck, writeDeck } from './deckFile.ts';
import { newId } from './newId.ts';

/** Slides as the text of a briefing file, for the clipboard. */
export const copiedSlides = (deck: Deck, ids: ReadonlySet<string>): string =>
  writeDeck({ ...deck, theme: undefined, slides: deck.slides.filter(({ id }) => ids.has(id)) });

/** The slides of a copied briefing file, with new ids; null if the text isn't one. */
export function pastedSlides(text: string): readonly Slide[] | null {
  const reading = parseDeck(text, newId);
  return reading.ok ? reading.deck.slides : null;
}
