import * as v from 'valibot';
import type { Deck } from '../../core/deck.ts';
import { registerLayers } from '../../state/contextLayers.ts';
import { copyOf, readCopy } from '../model/deckCopy.ts';
import { readTab, writeTab } from './tabMemory.ts';

/** A deck as stored in the browser, with its revision. */
export interface Base {
  readonly deck: Deck;
  readonly revision: string;
}

/** A deck as this tab has it. */
export interface HeldDeck {
  readonly deck: Deck;
  /** The stored version it is based on; null if the deck was never stored. */
  readonly base: Base | null;
}

/** Whether the tab has changes that aren't stored. */
export const isAhead = ({ deck, base }: HeldDeck): boolean => deck !== base?.deck;

/** Prefix of the tab's storage keys for decks with unstored changes, so that a reload doesn't lose them. */
const TAB_KEY = 'accord-atlas-briefing:';

const copySchema = v.object({ text: v.string(), slideIds: v.optional(v.array(v.string())) });
const baseSchema = v.object({ base: v.object({ ...copySchema.entries, revision: v.string() }) });

const held = new Map<string, HeldDeck>();

/** Keeps a deck in this tab's memory. */
export function holdDeck(deck: Deck, base: Base | null): void {
  registerLayers(deck.layers);
  held.set(deck.id, { deck, base });
}

/** Writes this tab's deck to session storage if it has unstored changes, else removes it from there. */
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

/** Forgets this tab's copy of a deck. */
export function dropDeck(id: string): void {
  held.delete(id);
  writeTab(TAB_KEY + id, null);
}

function noted(id: string): HeldDeck | null {
  const stored = readTab(TAB_KEY + id);
  const copy = v.safeParse(copySchema, stored);
  const own = copy.success ? readCopy(id, copy.output) : null;
  if (!own?.ok) return null;
  const before = v.safeParse(baseSchema, stored);
  const base = before.success ? readCopy(id, before.output.base) : null;
  const revision = before.success ? before.output.base.revision : '';
  registerLayers(own.deck.layers);
  return { deck: own.deck, base: base?.ok ? { deck: base.deck, revision } : null };
}

/** This tab's copy of a deck: from memory, or from before a reload. */
export const heldDeck = (id: string): HeldDeck | null => held.get(id) ?? noted(id);
