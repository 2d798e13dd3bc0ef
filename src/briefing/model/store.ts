import type { Deck } from '../../core/deck.ts';
import { guarded, type KeyValues, NoChange, openDatabase } from '../../storage/keyValues.ts';
import { copyOf, type DeckCopy } from './deckCopy.ts';
import { newId } from './newId.ts';

/** A stored deck as a list entry. */
export interface DeckSummary {
  readonly id: string;
  readonly title: string;
  /** Number of slides. */
  readonly slides: number;
}

interface Stored extends DeckSummary, DeckCopy {
  /** ISO instant of the last change. */
  readonly changed: string;
  /** Differs after every change; older versions of the atlas had only `changed`. */
  readonly revision?: string;
}

/** A stored deck, which may be old or corrupt. */
export interface StoredDeck extends DeckCopy {
  readonly revision: string;
}

/** Result of storing a deck: it is stored, a newer one was stored meanwhile, or it was deleted meanwhile. */
export type Put =
  | { readonly kind: 'put'; readonly revision: string }
  | { readonly kind: 'newer'; readonly stored: StoredDeck }
  | { readonly kind: 'gone' };

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, slides, changed, text } = value as Partial<Stored>;
  const texts = [id, title, changed, text].every((each) => typeof each === 'string');
  return texts && typeof slides === 'number';
}

const storedDeck = ({ text, slideIds, revision, changed }: Stored): StoredDeck => ({
  text,
  slideIds: Array.isArray(slideIds) && slideIds.every((id) => typeof id === 'string') ? slideIds : undefined,
  revision: typeof revision === 'string' ? revision : changed,
});

/** Decks in a key-value store. Every function rejects with StoreFault if the browser refuses. */
export function deckStore(
  open: () => KeyValues,
  now: () => string = () => new Date().toISOString(),
  newRevision: () => string = newId,
) {
  const values = guarded(open);
  return {
    /** Last changed first. */
    list: async (): Promise<readonly DeckSummary[]> => {
      const stored = (await values.entries()).map(([, value]) => value).filter(isStored);
      return stored
        .sort((a, b) => b.changed.localeCompare(a.changed))
        .map(({ id, title, slides }) => ({ id, title, slides }));
    },
    /** Resolves with null if there is none. */
    load: async (id: string): Promise<StoredDeck | null> => {
      const stored = await values.get(id);
      return isStored(stored) ? storedDeck(stored) : null;
    },
    /**
     * Stores a deck if the stored one still has the revision `base`, on which this one is based; null if it was never
     * stored.
     */
    put: async (deck: Deck, base: string | null): Promise<Put> => {
      const revision = newRevision();
      let answer: Put = { kind: 'put', revision };
      const { id, title, slides } = deck;
      const about = { id, title, slides: slides.length, changed: now(), revision };
      await values.update(id, (value): Stored => {
        const there = isStored(value) ? storedDeck(value) : null;
        if (there && there.revision !== base) answer = { kind: 'newer', stored: there };
        else if (!there && base !== null) answer = { kind: 'gone' };
        if (answer.kind !== 'put') throw new NoChange();
        return { ...about, ...copyOf(deck) };
      });
      return answer;
    },
    remove: (id: string) => values.delMany([id]),
  };
}

const browser = deckStore(() => openDatabase('accord-atlas-briefings', 'decks'));

export const listDecks = browser.list;
export const loadDeck = browser.load;
export const putDeck = browser.put;
export const deleteDeck = browser.remove;
