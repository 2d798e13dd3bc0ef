import type { Deck } from '../../core/deck.ts';
import { type DeckReading, parseDeck, writeDeck } from './deckFile.ts';

/** A briefing as stored in the browser: the text of its file, and the slide ids, which files don't contain. */
export interface DeckCopy {
  readonly text: string;
  /** In slide order; missing in copies by older versions of the atlas. */
  readonly slideIds?: readonly string[] | undefined;
}

/** Reads a stored briefing, which may have no slides left. Never throws. */
export function readCopy(id: string, { text, slideIds = [] }: DeckCopy): DeckReading {
  let count = 0;
  const reading = parseDeck(text, () => slideIds[count++] ?? `${id}.${count}`, 0);
  return reading.ok ? { ...reading, deck: { ...reading.deck, id } } : reading;
}

/** Cache; decks are immutable. */
const copies = new WeakMap<Deck, DeckCopy>();

/** A briefing as stored in the browser. Cached: each change stores it in two places, and one with pictures is long. */
export function copyOf(deck: Deck): DeckCopy {
  const known = copies.get(deck);
  if (known) return known;
  const copy = { text: writeDeck(deck), slideIds: deck.slides.map(({ id }) => id) };
  copies.set(deck, copy);
  return copy;
}
