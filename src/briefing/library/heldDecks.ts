import type { Deck } from '../../core/deck.ts';
import { copyOf, type DeckCopy, readCopy } from '../model/deckFile.ts';

/** A deck as the browser's storage has it, and the revision it has there. */
export interface Base {
  readonly deck: Deck;
  readonly revision: string;
}

/** What a tab has of a deck. */
export interface Held {
  readonly deck: Deck;
  /** What it was made from; null where the deck was never stored. */
  readonly base: Base | null;
}

/** Whether a tab has something of a deck that storage has not. */
export const isAhead = ({ deck, base }: Held): boolean => deck !== base?.deck;

/** Key under which a tab keeps a deck that storage does not have as it is, so that a reload loses nothing. */
const TAB_KEY = 'accord-atlas-briefing:';

interface TabCopy extends DeckCopy {
  readonly base: (DeckCopy & { readonly revision: string }) | null;
}

const held = new Map<string, Held>();

/** Holds a deck for this tab, in memory. */
export function holdDeck(deck: Deck, base: Base | null): void {
  held.set(deck.id, { deck, base });
}

/** Writes down what this tab holds of a deck, or forgets it where storage has all of it. */
export function noteDeck(id: string): void {
  const own = held.get(id);
  if (!own) return;
  try {
    if (!isAhead(own)) {
      sessionStorage.removeItem(TAB_KEY + id);
      return;
    }
    const { deck, base } = own;
    const copy: TabCopy = {
      ...copyOf(deck),
      base: base && { ...copyOf(base.deck), revision: base.revision },
    };
    sessionStorage.setItem(TAB_KEY + id, JSON.stringify(copy));
  } catch {
    // Storage is forbidden or full: the deck is still held until the tab is closed.
  }
}

/** Forgets what this tab holds of a deck. */
export function dropDeck(id: string): void {
  held.delete(id);
  try {
    sessionStorage.removeItem(TAB_KEY + id);
  } catch {
    // Nothing was held there.
  }
}

function isCopy(value: unknown): value is DeckCopy {
  if (typeof value !== 'object' || value === null) return false;
  const { text, slideIds } = value as Partial<DeckCopy>;
  return (
    typeof text === 'string' &&
    (slideIds === undefined ||
      (Array.isArray(slideIds) && slideIds.every((slide) => typeof slide === 'string')))
  );
}

function noted(id: string): Held | null {
  try {
    const copy: unknown = JSON.parse(sessionStorage.getItem(TAB_KEY + id) ?? 'null');
    if (!isCopy(copy)) return null;
    const own = readCopy(id, copy);
    if (!own.ok) return null;
    const { base } = copy as Partial<TabCopy>;
    const before = isCopy(base) ? readCopy(id, base) : null;
    if (!before?.ok || typeof base?.revision !== 'string') return { deck: own.deck, base: null };
    return { deck: own.deck, base: { deck: before.deck, revision: base.revision } };
  } catch {
    return null;
  }
}

/** What this tab has of a deck: in memory, or from before it was loaded again. */
export const heldDeck = (id: string): Held | null => held.get(id) ?? noted(id);
