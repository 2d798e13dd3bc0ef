import { useCallback, useEffect, useRef, useState } from 'react';
import type { Deck } from '../../core/deck';
import { remember, remembered } from '../library/lastDeck';
import { dropDeck, holdDeck, keepDeck, openDeck } from '../library/openDeck';
import type { DeckFault, DeckReading } from '../model/deckFile';
import { begin, commit, type History, redo, undo } from '../model/history';
import { newId } from '../model/newId';
import { type DeckSummary, deleteDeck, listDecks, StoreFault } from '../model/store';

/** Milliseconds of rest after which a change is stored. */
const REST = 400;

/** What became of storing: `full` and `forbidden` are the browser's refusals. */
export type Kept = 'kept' | 'keeping' | StoreFault['reason'];

export interface Editor {
  readonly decks: readonly DeckSummary[];
  /** null while none is open. */
  readonly history: History | null;
  readonly kept: Kept;
  /** What could not be used of what was opened last. */
  readonly faults: readonly DeckFault[];
  readonly opening: boolean;
  open(id: string): void;
  /** Opens a deck that was read from a file or a link, and keeps it. */
  take(reading: DeckReading): void;
  /** Commits an edit; edits with the same `merge` in a row are one step. */
  edit(change: (deck: Deck) => Deck, merge?: string): void;
  undo(): void;
  redo(): void;
  remove(): void;
}

/** The open deck with its steps, kept in this browser as it changes. */
export function useEditor(): Editor {
  const [decks, setDecks] = useState<readonly DeckSummary[]>([]);
  const [history, setHistory] = useState<History | null>(null);
  const [kept, setKept] = useState<Kept>('kept');
  const [faults, setFaults] = useState<readonly DeckFault[]>([]);
  const [opening, setOpening] = useState(() => remembered() !== null);
  const unsaved = useRef<Deck | null>(null);

  const relist = useCallback(() => {
    listDecks().then(setDecks, (fault: unknown) => {
      if (fault instanceof StoreFault) setKept(fault.reason);
    });
  }, []);

  const store = useCallback(
    async (deck: Deck) => {
      unsaved.current = null;
      try {
        await keepDeck(deck);
        setKept('kept');
        relist();
      } catch (fault) {
        setKept(fault instanceof StoreFault ? fault.reason : 'other');
      }
    },
    [relist],
  );

  const begun = useCallback((deck: Deck) => {
    setHistory(begin(deck));
    remember(deck.id);
  }, []);

  const open = useCallback(
    (id: string) => {
      setOpening(true);
      openDeck(id).then((reading) => {
        setOpening(false);
        setFaults(reading.faults);
        if (reading.ok) begun(reading.deck);
        else remember(null);
      });
    },
    [begun],
  );

  useEffect(() => {
    relist();
    const last = remembered();
    if (last !== null)
      openDeck(last).then((reading) => {
        setOpening(false);
        if (reading.ok) setHistory((now) => now ?? begin(reading.deck));
      });
  }, [relist]);

  const present = history?.present ?? null;
  const first = useRef<Deck | null>(null);
  useEffect(() => {
    if (!present || present === first.current) return;
    const isOpened = first.current?.id !== present.id;
    first.current = present;
    holdDeck(present);
    if (isOpened) return;
    unsaved.current = present;
    setKept('keeping');
    const timer = setTimeout(() => store(present), REST);
    return () => clearTimeout(timer);
  }, [present, store]);

  // What is typed in the last moment is kept too.
  useEffect(() => {
    const flush = () => {
      if (unsaved.current) store(unsaved.current);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [store]);

  return {
    decks,
    history,
    kept,
    faults,
    opening,
    open,
    take: (reading) => {
      setFaults(reading.faults);
      if (!reading.ok) return;
      const deck = { ...reading.deck, id: newId() };
      begun(deck);
      store(deck);
    },
    edit: (change, merge) => setHistory((now) => now && commit(now, change(now.present), merge ?? null)),
    undo: () => setHistory((now) => now && undo(now)),
    redo: () => setHistory((now) => now && redo(now)),
    remove: () => {
      if (!present) return;
      unsaved.current = null;
      setHistory(null);
      remember(null);
      dropDeck(present.id);
      deleteDeck(present.id).then(relist, () => setKept('other'));
    },
  };
}
