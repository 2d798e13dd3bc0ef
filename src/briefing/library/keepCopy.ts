import type { Deck } from '../../core/deck.ts';
import { newId } from '../model/newId.ts';
import { holdDeck } from './heldDecks.ts';
import { keepDeck } from './keepDeck.ts';
import { remember } from './lastDeck.ts';

/** Stores a copy of a briefing in this browser, which the panel opens next; resolves with the copy's id. Never rejects. */
export async function keepCopy(deck: Deck): Promise<string> {
  const id = newId();
  // If the browser doesn't store it, this tab still has it.
  holdDeck({ ...deck, id }, null);
  await keepDeck(id).catch(() => undefined);
  remember(id);
  return id;
}
