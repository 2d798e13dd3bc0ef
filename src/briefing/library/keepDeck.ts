import type { Deck } from '../../core/deck.ts';
import { StoreFault } from '../../storage/storeFault.ts';
import { readCopy } from '../model/deckCopy.ts';
import { mergeDecks } from '../model/mergeDecks.ts';
import { deleteDeck, loadDeck, putDeck, type StoredDeck } from '../model/store.ts';
import { tellTabs } from './deckNews.ts';
import { type Base, dropDeck, heldDeck, holdDeck, noteDeck } from './heldDecks.ts';

/** A deck after merging it with the stored one. */
export interface MergedDeck {
  /** The deck as this tab had it before. */
  readonly from: Deck;
  /** The deck with the changes other tabs stored. */
  readonly deck: Deck;
  /** Whether another tab has deleted it, so that only this tab still has it. */
  readonly gone: boolean;
}

/** Storage operations by deck. They run one at a time, so that a tab doesn't take its own changes for another tab's. */
const work = new Map<string, Promise<unknown>>();

function inTurn<T>(id: string, task: () => Promise<T>): Promise<T> {
  const turn = (work.get(id) ?? Promise.resolve()).then(task, task);
  work.set(id, turn);
  return turn;
}

/** Resolves when no storage operation on the deck is pending. */
export const settledDeck = (id: string): Promise<unknown> =>
  Promise.resolve(work.get(id)).catch(() => undefined);

/**
 * The deck merged with the stored one, and the stored one.
 * @throws {StoreFault} if the stored one can't be read
 */
function merged(deck: Deck, base: Base | null, stored: StoredDeck) {
  const reading = readCopy(deck.id, stored);
  // Another version of the atlas wrote it: don't overwrite what this one can't read.
  if (!reading.ok) throw new StoreFault('other');
  const theirs: Base = { deck: reading.deck, revision: stored.revision };
  return { deck: mergeDecks(base?.deck ?? theirs.deck, deck, theirs.deck), base: theirs };
}

/**
 * Merges this tab's deck with what other tabs stored meanwhile, stores it and tells them.
 * @throws {StoreFault} if the browser refuses or the stored deck can't be read; this tab keeps its deck anyway
 */
export function keepDeck(id: string): Promise<MergedDeck | null> {
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
        // Edits made in the meantime are stored next.
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

/**
 * Merges what other tabs stored into this tab's deck; null if there is nothing new.
 * @throws {StoreFault} if the browser refuses or the stored deck can't be read
 */
export function followDeck(id: string): Promise<MergedDeck | null> {
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

/**
 * Deletes a deck here and tells the other tabs.
 * @throws {StoreFault} if the browser refuses
 */
export function removeDeck(id: string): Promise<void> {
  dropDeck(id);
  return inTurn(id, async () => {
    await deleteDeck(id);
    tellTabs({ kind: 'deleted', id });
  });
}
