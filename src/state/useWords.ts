import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Columns } from '../core/columns';
import type { Places } from '../core/places';
import type { WordHits, WordIndex } from './wordIndex';
import { onWords, prepareWords, wordsOf } from './words';

/** The dataset's word index; null until it has been prepared. */
export function useWordIndex(columns: Columns): WordIndex | null {
  return useSyncExternalStore(onWords, () => wordsOf(columns));
}

/** What the words of a view find: null without words, `waiting` until the index is there, `failed` if it cannot be. */
export function useWords(
  columns: Columns,
  places: Places,
  words: string | null,
): WordHits | 'waiting' | 'failed' | null {
  const index = useWordIndex(columns);
  const [failed, setFailed] = useState(false);
  const isWanted = words !== null && index === null;
  useEffect(() => {
    if (!isWanted) return;
    let alive = true;
    prepareWords(columns, places).catch(() => {
      if (alive) setFailed(true);
    });
    return () => {
      alive = false;
    };
  }, [isWanted, columns, places]);
  return useMemo(() => {
    if (words === null) return null;
    if (index) return index.find(words);
    return failed ? 'failed' : 'waiting';
  }, [words, index, failed]);
}
