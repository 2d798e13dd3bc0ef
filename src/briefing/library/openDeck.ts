import type { Deck } from '../../core/deck';
import { LANGUAGES } from '../../core/viewState';
import { type DeckReading, parseDeck, writeDeck } from '../model/deckFile';
import { readDeckHash } from '../model/deckLink';
import { newId } from '../model/newId';
import { loadDeck, saveDeck } from '../model/store';
import { isShipped } from './shippedId';

/** Key under which this tab keeps a briefing that the browser's storage refused. */
const TAB_KEY = 'accord-atlas-briefing:';

const held = new Map<string, Deck>();

const none = (key: string, values: Record<string, string> = {}): DeckReading => ({
  ok: false,
  faults: [{ key, values }],
});

async function openShipped(id: string): Promise<DeckReading> {
  const [, dataset = '', language = ''] = /^shipped\.([a-z0-9-]+)\.([a-z]+)$/.exec(id) ?? [];
  if (!LANGUAGES.some((each) => each === language)) return none('briefing.absent');
  const response = await fetch(`briefings/${dataset}.${language}.briefing.json`);
  if (!response.ok) return none('briefing.notFetched', { status: String(response.status) });
  let count = 0;
  const reading = parseDeck(await response.text(), () => `${id}.${count++}`);
  return reading.ok ? { ...reading, deck: { ...reading.deck, id } } : reading;
}

/** A briefing's file with the instant of its last change. */
interface Copy {
  readonly text: string;
  readonly changed: string;
}

/** Keeps a deck for this tab: in memory, and where the tab is loaded again. At once, so that nothing typed is lost. */
export function holdDeck(deck: Deck): void {
  held.set(deck.id, deck);
  const copy: Copy = { text: writeDeck(deck), changed: new Date().toISOString() };
  try {
    sessionStorage.setItem(TAB_KEY + deck.id, JSON.stringify(copy));
  } catch {
    // Storage is forbidden or full: the deck is still held until the tab is closed.
  }
}

/** Stores a deck in this browser and holds it for this tab. Rejects with StoreFault where the browser refuses. */
export async function keepDeck(deck: Deck): Promise<void> {
  holdDeck(deck);
  await saveDeck(deck);
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

function fromTab(id: string): Copy | null {
  try {
    const copy = JSON.parse(sessionStorage.getItem(TAB_KEY + id) ?? 'null') as Partial<Copy> | null;
    const { text, changed } = copy ?? {};
    return typeof text === 'string' && typeof changed === 'string' ? { text, changed } : null;
  } catch {
    return null;
  }
}

/** The later of the copies that this tab and this browser have, read like any file. */
async function openKept(id: string): Promise<DeckReading> {
  const stored = await loadDeck(id).catch(() => null);
  const own = fromTab(id);
  const copy = own && (!stored || own.changed > stored.changed) ? own : stored;
  if (!copy) return none('briefing.absent');
  let count = 0;
  const reading = parseDeck(copy.text, () => `${id}.${count++}`);
  return reading.ok ? { ...reading, deck: { ...reading.deck, id } } : reading;
}

/** A deck by its id, from wherever it is: this tab, beside the page, this browser. Never rejects. */
export async function openDeck(id: string): Promise<DeckReading> {
  const known = held.get(id);
  if (known) return { ok: true, deck: known, faults: [] };
  const reading = await (isShipped(id) ? openShipped(id).catch(() => none('briefing.absent')) : openKept(id));
  if (reading.ok) held.set(id, reading.deck);
  return reading;
}

/** Ids of briefings that came in an address and are not kept in this browser. */
const LINKED = 'linked.';

/**
 * A briefing out of an address, held for this tab under an id of its own; it is not kept in this browser. What was held
 * under `known` before, perhaps on other data by the reader's choice, stays. Never rejects.
 */
export async function openLinked(code: string, known: string | null = null): Promise<DeckReading> {
  if (known !== null) {
    const reading = await openDeck(known);
    if (reading.ok) return reading;
  }
  const reading = await readDeckHash(`#deck=${code}`, newId);
  if (!reading.ok) return reading;
  const deck = { ...reading.deck, id: known ?? LINKED + newId() };
  holdDeck(deck);
  return { ...reading, deck };
}
