import { useEffect, useState } from 'react';
import { whenSettled } from '../../ui/whenSettled.ts';
import type { DeckReading } from '../model/deckFile.ts';
import { onChosenData } from './chosenData.ts';
import { openDeck, openLinked, openWatched } from './openDeck.ts';

/**
 * The deck with this id, with the data the reader chose for it; `opening` until it has loaded, null without an id.
 * @param code the encoded deck, if it came in the address
 * @param isWatched whether nothing of it may be kept in this browser
 */
export function useDeck(
  id: string | null,
  code: string | null = null,
  isWatched = false,
): DeckReading | 'opening' | null {
  const [opened, setOpened] = useState<{ readonly id: string; readonly reading: DeckReading } | null>(null);
  useEffect(() => {
    if (id === null) return;
    const open = () => {
      if (isWatched) return openWatched(id, code);
      return code === null ? openDeck(id) : openLinked(code, id);
    };
    return whenSettled(open(), (reading) => {
      const shown = reading.ok ? { ...reading, deck: onChosenData(reading.deck) } : reading;
      setOpened({ id, reading: shown });
    });
  }, [id, code, isWatched]);
  if (id === null) return null;
  return opened?.id === id ? opened.reading : 'opening';
}
