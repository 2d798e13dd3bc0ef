import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Columns } from '../core/columns';
import type { Places } from '../core/places';
import type { WordHits, WordIndex } from './wordIndex';

const indexes = new WeakMap<Columns, WordIndex>();
const building = new WeakMap<Columns, Promise<void>>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads and builds the word index of a dataset, once. Rejects where its code cannot be fetched; then asks anew. */
export function prepareWords(columns: Columns, places: Places): Promise<void> {
  const begun = building.get(columns);
  if (begun) return begun;
  const names = (code: string) => {
    const name = places.get(code)?.name;
    return name === undefined ? '' : typeof name === 'string' ? name : Object.values(name).join(' ');
  };
  const work = import('./wordIndex').then(
    ({ buildWordIndex }) => {
      indexes.set(columns, buildWordIndex(columns, names));
      for (const listener of listeners) listener();
    },
    (error: unknown) => {
      building.delete(columns);
      throw error;
    },
  );
  building.set(columns, work);
  return work;
}

/** The dataset's word index; null until it has been prepared. */
export function useWordIndex(columns: Columns): WordIndex | null {
  return useSyncExternalStore(subscribe, () => indexes.get(columns) ?? null);
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
