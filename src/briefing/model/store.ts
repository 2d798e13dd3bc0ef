import type { Deck } from '../../core/deck.ts';
import { guarded, type KeyValues, NoChange, openDatabase } from '../../storage/keyValues.ts';
import { copyOf, type DeckCopy } from './deckFile.ts';
import { newId } from './newId.ts';

/** A stored deck as it stands in a list. */
export interface DeckSummary {
  readonly id: string;
  readonly title: string;
  /** How many. */
  readonly slides: number;
}

interface Stored extends DeckSummary, DeckCopy {
  /** ISO instant of the last change. */
  readonly changed: string;
  /** Another with every change; an older atlas told changes by their instant. */
  readonly revision?: string;
}

/** A stored deck, which may be old or spoiled. */
export interface StoredDeck extends DeckCopy {
  readonly revision: string;
}

/** What became of a deck that was to be stored: it is; another was stored meanwhile; it was deleted meanwhile. */
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

/** Decks in a store of keys and values. Every function rejects with StoreFault where the browser refuses. */
export function deckStore(
  open: () => KeyValues,
  now: () => string = () => new Date().toISOString(),
  newRevision: () => string = newId,
) {
  const values = guarded(open);
  return {
    /** The last changed first. */
    list: async (): Promise<readonly DeckSummary[]> => {
      const stored = (await values.entries()).map(([, value]) => value).filter(isStored);
      return stored
        .sort((a, b) => b.changed.localeCompare(a.changed))
        .map(({ id, title, slides }) => ({ id, title, slides }));
    },
    /** Null where there is none. */
    load: async (id: string): Promise<StoredDeck | null> => {
      const stored = await values.get(id);
      return isStored(stored) ? storedDeck(stored) : null;
    },
    /**
     * Stores a deck if the one in its place is still of the revision `base`: that from which this one was made, null where
     * it was never stored.
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
