import * as keyval from 'idb-keyval';
import type { Deck } from '../../core/deck.ts';
import { copyOf, type DeckCopy } from './deckFile.ts';
import { inTime, Silence } from './inTime.ts';
import { newId } from './newId.ts';

/** Storage refused, or does not answer. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(readonly reason: 'full' | 'forbidden' | 'silent' | 'other') {
    super(reason);
  }
}

/** A stored deck as it stands in a list. */
export interface DeckSummary {
  readonly id: string;
  readonly title: string;
  /** How many. */
  readonly slides: number;
}

/** What of `idb-keyval` is used. */
export interface KeyValues {
  get(key: string): Promise<unknown>;
  /** Puts what `change` makes of the value in its place, with nothing in between; where it throws, all stays. */
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  del(key: string): Promise<void>;
  entries(): Promise<readonly (readonly [IDBValidKey, unknown])[]>;
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

function reasonOf(error: unknown): StoreFault['reason'] {
  if (error instanceof Silence) return 'silent';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(name)
    ? 'forbidden'
    : 'other';
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await inTime(ask());
  } catch (error) {
    throw error instanceof StoreFault ? error : new StoreFault(reasonOf(error));
  }
}

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

/** Ends an update that is not to be. */
class NotPut extends Error {}

/** Decks in a store of keys and values. Every function rejects with StoreFault where the browser refuses. */
export function deckStore(
  open: () => KeyValues,
  now: () => string = () => new Date().toISOString(),
  newRevision: () => string = newId,
) {
  return {
    /** The last changed first. */
    list: () =>
      asked(async (): Promise<readonly DeckSummary[]> => {
        const stored = (await open().entries()).map(([, value]) => value).filter(isStored);
        return stored
          .sort((a, b) => b.changed.localeCompare(a.changed))
          .map(({ id, title, slides }) => ({ id, title, slides }));
      }),
    /** Null where there is none. */
    load: (id: string) =>
      asked(async (): Promise<StoredDeck | null> => {
        const stored = await open().get(id);
        return isStored(stored) ? storedDeck(stored) : null;
      }),
    /**
     * Stores a deck if the one in its place is still of the revision `base`: that from which this one was made, null where
     * it was never stored.
     */
    put: (deck: Deck, base: string | null) =>
      asked(async (): Promise<Put> => {
        const revision = newRevision();
        let answer: Put = { kind: 'put', revision };
        const { id, title, slides } = deck;
        const about = { id, title, slides: slides.length, changed: now(), revision };
        const change = (value: unknown): Stored => {
          const there = isStored(value) ? storedDeck(value) : null;
          if (there && there.revision !== base) answer = { kind: 'newer', stored: there };
          else if (!there && base !== null) answer = { kind: 'gone' };
          if (answer.kind !== 'put') throw new NotPut();
          return { ...about, ...copyOf(deck) };
        };
        await open()
          .update(id, change)
          .catch((error: unknown) => {
            if (!(error instanceof NotPut)) throw error;
          });
        return answer;
      }),
    remove: (id: string) => asked(() => open().del(id)),
  };
}

const DATABASE = 'accord-atlas-briefings';

let own: KeyValues | null = null;

/** This browser's own store; opened when it is first asked. */
function browserValues(): KeyValues {
  if (own) return own;
  const store = keyval.createStore(DATABASE, 'decks');
  own = {
    get: (key) => keyval.get(key, store),
    update: (key, change) => keyval.update(key, change, store),
    del: (key) => keyval.del(key, store),
    entries: () => keyval.entries(store),
  };
  return own;
}

const browser = deckStore(browserValues);

export const listDecks = browser.list;
export const loadDeck = browser.load;
export const putDeck = browser.put;
export const deleteDeck = browser.remove;
