import { LANGUAGES } from '../../core/viewState.ts';
import { readCopy } from '../model/deckCopy.ts';
import { type DeckReading, parseDeck, refused } from '../model/deckFile.ts';
import { readDeckCode } from '../model/deckLink.ts';
import { mergeDecks } from '../model/mergeDecks.ts';
import { newId } from '../model/newId.ts';
import { loadDeck } from '../model/store.ts';
import { type Base, heldDeck, holdDeck, isAhead, noteDeck } from './heldDecks.ts';
import { settledDeck } from './keepDeck.ts';
import { isShipped } from './shippedId.ts';

/** A deck that was opened. */
export type OpenedDeck = DeckReading & {
  /** The stored version; null if it isn't stored. */
  readonly base: Base | null;
  /** Whether another tab deleted it while this tab has unstored changes. */
  readonly gone: boolean;
};

const none = (key: string, values: Record<string, string> = {}): OpenedDeck => ({
  ...{ ok: false, faults: [{ key, values }] },
  ...{ base: null, gone: false },
});

async function openShipped(id: string): Promise<OpenedDeck> {
  const [, dataset = '', language = ''] = /^shipped\.([a-z0-9-]+)\.([a-z]+)$/.exec(id) ?? [];
  if (!LANGUAGES.some((each) => each === language)) return none('briefing.absent');
  const response = await fetch(`briefings/${dataset}.${language}.briefing.json`);
  if (!response.ok) return none('briefing.notFetched', { status: String(response.status) });
  let count = 0;
  const reading = parseDeck(await response.text(), () => `${id}.${count++}`);
  const about = { base: null, gone: false };
  return reading.ok ? { ...reading, deck: { ...reading.deck, id }, ...about } : { ...reading, ...about };
}

/** The stored deck with this tab's unstored changes. */
async function openKept(id: string): Promise<OpenedDeck> {
  await settledDeck(id);
  const stored = await loadDeck(id).catch(() => 'refused' as const);
  const own = heldDeck(id);
  if (stored === null || stored === 'refused') {
    if (!own) return none('briefing.absent');
    const gone = stored === null && own.base !== null;
    // A deleted deck without unstored changes is gone.
    if (gone && !isAhead(own)) return none('briefing.absent');
    return { ok: true, deck: own.deck, faults: [], base: own.base, gone };
  }
  const reading = readCopy(id, stored);
  if (!reading.ok) return { ...reading, base: null, gone: false };
  const base: Base = { deck: reading.deck, revision: stored.revision };
  const deck = own && isAhead(own) ? mergeDecks(own.base?.deck ?? base.deck, own.deck, base.deck) : base.deck;
  return { ...reading, deck, base, gone: false };
}

/** Opens a deck by id: from this tab, the site's files or this browser's storage. Never rejects. */
export async function openDeck(id: string): Promise<OpenedDeck> {
  if (isShipped(id)) {
    const own = heldDeck(id);
    if (own) return { ok: true, deck: own.deck, faults: [], base: null, gone: false };
  }
  const opened = await (isShipped(id) ? openShipped(id).catch(() => none('briefing.absent')) : openKept(id));
  if (opened.ok) holdDeck(opened.deck, opened.base);
  return opened;
}

/** Id prefix of briefings that came in a link and aren't stored in this browser. */
const LINKED = 'linked.';

/**
 * Opens a briefing contained in a link, under a new id, for this tab and the windows it opens. It isn't stored in this
 * browser. Never rejects.
 * @param known the id it had before
 */
export async function openLinked(code: string, known: string | null = null): Promise<DeckReading> {
  const reading = await readDeckCode(code, newId);
  if (!reading.ok) return reading;
  const deck = { ...reading.deck, id: known ?? LINKED + newId() };
  holdDeck(deck, null);
  noteDeck(deck.id);
  return { ...reading, deck };
}

/** Stands for the id of a briefing that is watched from a link. */
export const FROM_LINK = 'link';

/**
 * Opens a briefing to be watched: one of the site's files, or one contained in a link. Nothing of it is kept in this
 * browser, and what the reader has changed in theirs isn't shown. Never rejects.
 * @param id of a shipped briefing; any other with a code
 * @param code the encoded deck; null if it is one of the site's files
 */
export async function openWatched(id: string, code: string | null): Promise<DeckReading> {
  if (code !== null) {
    const reading = await readDeckCode(code, newId);
    // The checksum: the same briefing has the same id again.
    return reading.ok ? { ...reading, deck: { ...reading.deck, id: LINKED + code.slice(-8) } } : reading;
  }
  if (isShipped(id)) return openShipped(id).catch(() => none('briefing.offline'));
  return id === FROM_LINK ? refused('link') : none('briefing.absent');
}
