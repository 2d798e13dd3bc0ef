import type { Columns } from '../core/columns';
import type { Places } from '../core/places';
import type { WordIndex } from './wordIndex';

const indexes = new WeakMap<Columns, WordIndex>();
const building = new WeakMap<Columns, Promise<WordIndex>>();
const listeners = new Set<() => void>();

/** Says when an index has been built. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The dataset's word index; null until it has been prepared. */
export const wordsOf = (columns: Columns): WordIndex | null => indexes.get(columns) ?? null;

/** Loads and builds the word index of a dataset, once. Rejects where its code cannot be fetched; then asks anew. */
export function prepareWords(columns: Columns, places: Places): Promise<WordIndex> {
  const begun = building.get(columns);
  if (begun) return begun;
  const names = (code: string) => {
    const name = places.get(code)?.name;
    return name === undefined ? '' : typeof name === 'string' ? name : Object.values(name).join(' ');
  };
  const work = import('./wordIndex').then(
    ({ buildWordIndex }) => {
      const index = buildWordIndex(columns, names);
      indexes.set(columns, index);
      for (const listener of listeners) listener();
      return index;
    },
    (error: unknown) => {
      building.delete(columns);
      throw error;
    },
  );
  building.set(columns, work);
  return work;
}
