import * as v from 'valibot';
import type { Deck } from '../../core/deck.ts';
import { copyOf, readCopy } from '../model/deckFile.ts';
import { readTab, writeTab } from './tabMemory.ts';

/** A deck as the browser's storage has it, and the revision it has there. */
export interface Base {
  readonly deck: Deck;
  readonly revision: string;
}

/** What a tab has of a deck. */
export interface Held {
  readonly deck: Deck;
  /** What it was made from; null where the deck was never stored. */
  readonly base: Base | null;
}

/** Whether a tab has something of a deck that storage has not. */
export const isAhead = ({ deck, base }: Held): boolean => deck !== base?.deck;

/** Key under which a tab keeps a deck that storage does not have as it is, so that a reload loses nothing. */
const TAB_KEY = 'accord-atlas-briefing:';

const copySchema = v.object({ text: v.string(), slideIds: v.optional(v.array(v.string())) });
const baseSchema = v.object({ base: v.object({ ...copySchema.entries, revision: v.string() }) });

const held = new Map<string, Held>();

/** Holds a deck for this tab, in memory. */
export function holdDeck(deck: Deck, base: Base | null): void {
  held.set(deck.id, { deck, base });
}

/** Writes down what this tab holds of a deck, or forgets it where storage has all of it. */
export function noteDeck(id: string): void {
  const own = held.get(id);
  if (!own) return;
  if (!isAhead(own)) {
    writeTab(TAB_KEY + id, null);
    return;
  }
  const { deck, base } = own;
  const before = base && { ...copyOf(base.deck), revision: base.revision };
  writeTab(TAB_KEY + id, { ...copyOf(deck), base: before });
}

/** Forgets what this tab holds of a deck. */
export function dropDeck(id: string): void {
  held.delete(id);
  writeTab(TAB_KEY + id, null);
}

function noted(id: string): Held | null {
  const stored = readTab(TAB_KEY + id);
  const copy = v.safeParse(copySchema, stored);
  const own = copy.success ? readCopy(id, copy.output) : null;
  if (!own?.ok) return null;
  const before = v.safeParse(baseSchema, stored);
  const base = before.success ? readCopy(id, before.output.base) : null;
  const revision = before.success ? before.output.base.revision : '';
  return { deck: own.deck, base: base?.ok ? { deck: base.deck, revision } : null };
}

/** What this tab has of a deck: in memory, or from before it was loaded again. */
export const heldDeck = (id: string): Held | null => held.get(id) ?? noted(id);
