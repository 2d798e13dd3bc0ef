import type { Deck } from '../../core/deck.ts';
import { openWatched } from '../library/openDeck.ts';
import { isShipped } from '../library/shippedId.ts';
import { writeDeck } from '../model/deckFile.ts';
import { deckCode } from '../model/deckLink.ts';
import type { WatchSource } from './watchLink.ts';

/**
 * How an address names a briefing: by its id if it is one of the site's files and the reader hasn't changed it.
 * @throws {ReferenceError} if the browser can't compress
 * @throws {RangeError} if the briefing is too large for a link
 */
export async function watchSource(deck: Deck): Promise<WatchSource> {
  if (isShipped(deck.id)) {
    const file = await openWatched(deck.id, null);
    if (file.ok && writeDeck(file.deck) === writeDeck(deck)) return { id: deck.id };
  }
  return { code: await deckCode(deck) };
}
