import type { Deck } from '../../core/deck.ts';
import { StoreFault } from '../../storage/storeFault.ts';
import { readCopy } from '../model/deckFile.ts';
import { mergeDecks } from '../model/mergeDecks.ts';
import { deleteDeck, loadDeck, putDeck, type StoredDeck } from '../model/store.ts';
import { tellTabs } from './deckNews.ts';
import { type Base, dropDeck, heldDeck, holdDeck, noteDeck } from './heldDecks.ts';

/** A deck after it was compared with storage. */
export interface Settled {
  /** As this tab had it before. */
  readonly from: Deck;
  /** With what other tabs stored. */
  readonly deck: Deck;
  /** It was deleted elsewhere: it is in this tab alone. */
  readonly gone: boolean;
}

/** By deck: what is being done with storage. One thing at a time, so that a tab never meets its own changes as another's. */
const work = new Map<string, Promise<unknown>>();

function inTurn<T>(id: string, task: () => Promise<T>): Promise<T> {
  const turn = (work.get(id) ?? Promise.resolve()).then(task, task);
  work.set(id, turn);
  return turn;
}

/** Resolves when nothing is being done with a deck in storage. */
export const settledDeck = (id: string): Promise<unknown> =>
  Promise.resolve(work.get(id)).catch(() => undefined);

/** The deck with what was stored meanwhile, and that. */
function merged(deck: Deck, base: Base | null, stored: StoredDeck) {
  const reading = readCopy(deck.id, stored);
  // Another atlas wrote what this one cannot read: it stays.
  if (!reading.ok) throw new StoreFault('other');
  const theirs: Base = { deck: reading.deck, revision: stored.revision };
  return { deck: mergeDecks(base?.deck ?? theirs.deck, deck, theirs.deck), base: theirs };
}

/**
 * Stores what this tab holds of a deck, with what other tabs stored meanwhile, and tells them. Rejects with StoreFault
 * where the browser refuses; this tab holds it all the same.
 */
export function keepDeck(id: string): Promise<Settled | null> {
  noteDeck(id);
  return inTurn(id, async () => {
    const own = heldDeck(id);
    if (!own) return null;
    let { deck, base } = own;
    for (;;) {
      const answer = await putDeck(deck, base?.revision ?? null);
      if (answer.kind === 'gone') return { from: own.deck, deck: own.deck, gone: true };
      if (answer.kind === 'put') {
        base = { deck, revision: answer.revision };
        // Store next what was written in the meantime.
        const now = heldDeck(id)?.deck ?? deck;
        const isSame = now === own.deck;
        holdDeck(isSame ? deck : mergeDecks(own.deck, now, deck), base);
        noteDeck(id);
        tellTabs({ kind: 'kept', id });
        return { from: own.deck, deck, gone: false };
      }
      ({ deck, base } = merged(deck, base, answer.stored));
    }
  });
}

/** Takes into what this tab holds of a deck what other tabs stored; null where there is nothing new. */
export function followDeck(id: string): Promise<Settled | null> {
  return inTurn(id, async () => {
    const stored = await loadDeck(id);
    const own = heldDeck(id);
    if (!own?.base || stored?.revision === own.base.revision) return null;
    if (!stored) return { from: own.deck, deck: own.deck, gone: true };
    const { deck, base } = merged(own.deck, own.base, stored);
    holdDeck(deck, base);
    return { from: own.deck, deck, gone: false };
  });
}

/** Deletes a deck here and tells the other tabs. */
export function removeDeck(id: string): Promise<void> {
  dropDeck(id);
  return inTurn(id, async () => {
    await deleteDeck(id);
    tellTabs({ kind: 'deleted', id });
  });
}
