import * as keyval from 'idb-keyval';
import type { Deck } from '../../core/deck';
import { writeDeck } from './deckFile';

/** Storage refused. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(readonly reason: 'full' | 'forbidden' | 'other') {
    super(reason);
  }
}

/** A stored deck as it stands in a list. */
export interface DeckSummary {
  readonly id: string;
  readonly title: string;
  /** How many. */
  readonly slides: number;
  /** ISO instant of the last change. */
  readonly changed: string;
}

/** What of `idb-keyval` is used. */
export interface KeyValues {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  entries(): Promise<readonly (readonly [IDBValidKey, unknown])[]>;
}

interface Stored extends DeckSummary {
  /** The file. */
  readonly text: string;
}

function reasonOf(error: unknown): StoreFault['reason'] {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(name)
    ? 'forbidden'
    : 'other';
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
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

/** Decks in a store of keys and values. Every function rejects with StoreFault where the browser refuses. */
export function deckStore(open: () => KeyValues, now: () => string = () => new Date().toISOString()) {
  return {
    /** The last changed first. */
    list: () =>
      asked(async (): Promise<readonly DeckSummary[]> => {
        const stored = (await open().entries()).map(([, value]) => value).filter(isStored);
        return stored
          .map(({ id, title, slides, changed }) => ({ id, title, slides, changed }))
          .sort((a, b) => b.changed.localeCompare(a.changed));
      }),
    /** The file stored under an id, and the instant of its last change; it may be old or spoiled. Null where there is none. */
    load: (id: string) =>
      asked(async (): Promise<{ readonly text: string; readonly changed: string } | null> => {
        const stored = await open().get(id);
        return isStored(stored) ? { text: stored.text, changed: stored.changed } : null;
      }),
    save: (deck: Deck) =>
      asked(() => {
        const { id, title, slides } = deck;
        const stored: Stored = { id, title, slides: slides.length, changed: now(), text: writeDeck(deck) };
        return open().set(id, stored);
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
    set: (key, value) => keyval.set(key, value, store),
    del: (key) => keyval.del(key, store),
    entries: () => keyval.entries(store),
  };
  return own;
}

const browser = deckStore(browserValues);

export const listDecks = browser.list;
export const loadDeck = browser.load;
export const saveDeck = browser.save;
export const deleteDeck = browser.remove;
