import type { Deck } from '../../core/deck.ts';

/** A deck with its undo and redo steps. */
export interface History {
  /** Oldest first. */
  readonly past: readonly Deck[];
  readonly present: Deck;
  /** Next step to redo first. */
  readonly future: readonly Deck[];
  /** Consecutive steps with the same key (typing in one field) are merged. */
  readonly merge: string | null;
}

const MAX_STEPS = 100;

export function begin(deck: Deck): History {
  return { past: [], present: deck, future: [], merge: null };
}

/** Adds a step, unless nothing changed. */
export function commit(history: History, deck: Deck, merge: string | null = null): History {
  if (deck === history.present) return history;
  const goesOn = merge !== null && merge === history.merge && history.future.length === 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { past, present: deck, future: [], merge };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last,
    future: [history.present, ...history.future],
    merge: null,
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, merge: null };
}

/** The same steps after a change in another tab, so that undo only reverts what was done here. */
export function rebase(history: History, merge: (deck: Deck) => Deck): History {
  return {
    past: history.past.map(merge),
    present: merge(history.present),
    future: history.future.map(merge),
    merge: history.merge,
  };
}
