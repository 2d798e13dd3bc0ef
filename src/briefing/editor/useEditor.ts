import { useCallback, useEffect, useState } from 'react';
import type { Deck } from '../../core/deck.ts';
import { StoreFault } from '../../storage/storeFault.ts';
import { onDeckNews } from '../library/deckNews.ts';
import { dropDeck, heldDeck, holdDeck, isAhead, noteDeck } from '../library/heldDecks.ts';
import { followDeck, keepDeck, type MergedDeck, removeDeck } from '../library/keepDeck.ts';
import { remember, remembered } from '../library/lastDeck.ts';
import { type OpenedDeck, openDeck } from '../library/openDeck.ts';
import type { DeckReading } from '../model/deckFile.ts';
import type { DeckFault } from '../model/fileReader.ts';
import { begin, commit, type History, rebase, redo, undo } from '../model/history.ts';
import { mergeDecks } from '../model/mergeDecks.ts';
import { newId } from '../model/newId.ts';
import { type DeckSummary, listDecks } from '../model/store.ts';

/** Milliseconds without a change after which the deck is stored. */
const REST = 400;

/** State of the stored copy: `gone` if another tab has deleted it, a StoreFault's reason if the browser refuses. */
export type SaveState = 'kept' | 'keeping' | 'gone' | StoreFault['reason'];

export interface Editor {
  readonly decks: readonly DeckSummary[];
  /** null while no deck is open. */
  readonly history: History | null;
  readonly saveState: SaveState;
  /** Parts of the deck opened last that could not be used. */
  readonly faults: readonly DeckFault[];
  readonly opening: boolean;
  /** Whether the last change came from another tab. */
  readonly followed: boolean;
  open(id: string): void;
  /** Opens and stores a deck that was read from a file or a link. */
  take(reading: DeckReading): void;
  /** Commits an edit; consecutive edits with the same `merge` are one undo step. */
  edit(change: (deck: Deck) => Deck, merge?: string): void;
  undo(): void;
  redo(): void;
  remove(): void;
  /** Stores a deck that another tab deleted as a new briefing. */
  keepAnew(): void;
}

/** The list with the deck just stored first, or without it if another tab has deleted it. */
function listed(decks: readonly DeckSummary[], { deck: { id, title, slides }, gone }: MergedDeck) {
  const others = decks.filter((each) => each.id !== id);
  return gone ? others : [{ id, title, slides: slides.length }, ...others];
}

const reasonOf = (fault: unknown): SaveState => (fault instanceof StoreFault ? fault.reason : 'other');

/** The open deck with its undo steps. Changes are stored in this browser and merged with those of other tabs. */
export function useEditor(): Editor {
  const [decks, setDecks] = useState<readonly DeckSummary[]>([]);
  const [history, setHistory] = useState<History | null>(null);
  const [saveState, setKept] = useState<SaveState>('kept');
  const [faults, setFaults] = useState<readonly DeckFault[]>([]);
  const [opening, setOpening] = useState(() => remembered() !== null);
  const [followed, setFollowed] = useState(false);
  /** The deck that was deleted elsewhere, if it is the open one. */
  const [gone, setGone] = useState<string | null>(null);
  const present = history?.present ?? null;
  const id = present?.id ?? null;

  const relist = useCallback(() => {
    listDecks().then(setDecks, (fault: unknown) => setKept(reasonOf(fault)));
  }, []);

  const settle = useCallback((settled: MergedDeck | null) => {
    if (!settled) return;
    const { from, deck } = settled;
    if (settled.gone) {
      setGone(deck.id);
      setKept('gone');
    } else if (deck !== from) {
      setFollowed(true);
      setHistory(
        (now) =>
          now && (now.present.id === deck.id ? rebase(now, (each) => mergeDecks(from, each, deck)) : now),
      );
    }
  }, []);

  const store = useCallback(
    async (deckId: string) => {
      try {
        const settled = await keepDeck(deckId);
        settle(settled);
        if (!settled) return;
        if (!settled.gone) setKept('kept');
        setDecks((now) => listed(now, settled));
      } catch (fault) {
        setKept(reasonOf(fault));
      }
    },
    [settle],
  );

  const begun = useCallback((deck: Deck, isGone: boolean) => {
    setHistory(begin(deck));
    setGone(isGone ? deck.id : null);
    setKept(isGone ? 'gone' : 'kept');
    setFollowed(false);
    remember(deck.id);
  }, []);

  const show = useCallback(
    (reading: OpenedDeck) => {
      setOpening(false);
      if (reading.ok) begun(reading.deck, reading.gone);
    },
    [begun],
  );

  const open = (id: string) => {
    setOpening(true);
    openDeck(id).then((reading) => {
      setFaults(reading.faults);
      if (!reading.ok) remember(null);
      show(reading);
    });
  };

  useEffect(() => {
    relist();
    const last = remembered();
    if (last !== null) openDeck(last).then(show);
  }, [relist, show]);

  useEffect(() => {
    if (!present) return;
    holdDeck(present, heldDeck(present.id)?.base ?? null);
    const own = heldDeck(present.id);
    if (!own || !isAhead(own)) {
      noteDeck(present.id);
      return;
    }
    const isGone = gone === present.id;
    if (!isGone) setKept('keeping');
    const timer = setTimeout(() => (isGone ? noteDeck(present.id) : store(present.id)), REST);
    return () => clearTimeout(timer);
  }, [present, gone, store]);

  // Store pending changes before the page goes away, too.
  useEffect(() => {
    if (id === null) return;
    const flush = () => {
      const own = heldDeck(id);
      if (!own || !isAhead(own)) return;
      if (gone === id) noteDeck(id);
      else store(id);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [id, gone, store]);

  useEffect(
    () =>
      onDeckNews((news) => {
        relist();
        if (id !== null && id !== gone && (news === null || news.id === id))
          followDeck(id).then(settle, (fault: unknown) => setKept(reasonOf(fault)));
      }),
    [id, gone, relist, settle],
  );

  const change = useCallback((step: (now: History) => History) => setHistory((now) => now && step(now)), []);
  /** A separate undo step. Unlike typing, it hides the notice about the other tab. */
  const act = useCallback(
    (step: (now: History) => History) => {
      setFollowed(false);
      change(step);
    },
    [change],
  );
  const edit: Editor['edit'] = useCallback(
    (by, merge) => (merge === undefined ? act : change)((now) => commit(now, by(now.present), merge ?? null)),
    [act, change],
  );

  return {
    decks,
    history,
    saveState,
    faults,
    opening,
    followed,
    open,
    take: (reading) => {
      setFaults(reading.faults);
      if (!reading.ok) return;
      const deck = { ...reading.deck, id: newId() };
      begun(deck, false);
      holdDeck(deck, null);
      store(deck.id);
    },
    edit,
    undo: () => act(undo),
    redo: () => act(redo),
    remove: () => {
      if (!present) return;
      setHistory(null);
      remember(null);
      removeDeck(present.id).then(relist, () => setKept('other'));
    },
    keepAnew: () => {
      if (!history || !present) return;
      const anew = newId();
      dropDeck(present.id);
      setGone(null);
      setHistory(rebase(history, (deck) => ({ ...deck, id: anew })));
      remember(anew);
    },
  };
}
