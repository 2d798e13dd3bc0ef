import { useEffect, useState } from 'react';
import type { DeckReading } from '../model/deckFile';
import { openDeck } from './openDeck';

/** The deck of an id; `opening` until it is there. */
export function useDeck(id: string): DeckReading | 'opening' {
  const [opened, setOpened] = useState<{ readonly id: string; readonly reading: DeckReading } | null>(null);
  useEffect(() => {
    let alive = true;
    openDeck(id).then((reading) => {
      if (alive) setOpened({ id, reading });
    });
    return () => {
      alive = false;
    };
  }, [id]);
  return opened?.id === id ? opened.reading : 'opening';
}
