import type { Columns } from '../core/columns.ts';
import type { CountryIndex } from '../core/countries.ts';
import type { Text } from '../core/dataset.ts';
import type { WordHits } from '../core/wordSearch.ts';

/** All names of a country by its code; undefined where it is none. */
export type CountryNames = (code: string) => Text | undefined;

/** A word index that answers at once. */
export interface LocalIndex {
  readonly kind: 'here';
  find(words: string): WordHits;
}

/** A word index that answers from elsewhere. A question whose signal is aborted before its turn is not looked for. */
export interface WorkerIndex {
  readonly kind: 'apart';
  find(words: string, signal?: AbortSignal): Promise<WordHits>;
}

export type WordIndex = LocalIndex | WorkerIndex;

/** Makes the word index of a dataset without holding up the page. */
export type WordIndexer = (columns: Columns, countries: CountryNames) => Promise<WorkerIndex>;

/** Most records whose texts are indexed on the page's own thread. */
export const MOST_HERE = 2000;

const indexes = new WeakMap<Columns, WordIndex>();
const building = new WeakMap<Columns, Promise<WordIndex>>();
const listeners = new Set<() => void>();
let indexLarge: WordIndexer | null = null;

/** Says what indexes datasets of more than {@link MOST_HERE} records; without it they are indexed here too. */
export function indexLargeWith(indexer: WordIndexer): void {
  indexLarge = indexer;
}

/** Says when an index has been built. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The dataset's word index; null until it has been prepared. */
export const wordsOf = (columns: Columns): WordIndex | null => indexes.get(columns) ?? null;

async function build(columns: Columns, countries: CountryNames): Promise<WordIndex> {
  if (columns.n > MOST_HERE && indexLarge) return indexLarge(columns, countries);
  return (await import('./wordIndex.ts')).buildInSlices(columns, countries);
}

/** Loads and builds the word index of a dataset, once. Rejects where its code cannot be fetched; then asks anew. */
export function prepareWords(columns: Columns, places: CountryIndex): Promise<WordIndex> {
  const begun = building.get(columns);
  if (begun) return begun;
  const work = build(columns, (code) => places.get(code)?.name).then(
    (index) => {
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
