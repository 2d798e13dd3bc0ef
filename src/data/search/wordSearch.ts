import type { Columns } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import type { WordHits } from '../../core/wordSearch.ts';
import type { PackedRecords } from '../packed/packedRecords.ts';

/** A word index on the main thread. */
export interface LocalIndex {
  readonly kind: 'here';
  find(words: string): WordHits;
}

/** A word index in a worker. A search is skipped if its signal is aborted before its turn. */
export interface RemoteIndex {
  readonly kind: 'apart';
  find(words: string, signal?: AbortSignal): Promise<WordHits>;
}

export type WordIndex = LocalIndex | RemoteIndex;

/** Most records to index on the main thread, which takes some 50 ms. */
export const MAX_LOCAL_RECORDS = 300;

/** Builds the word index of a dataset; `packed` are its records. */
async function buildIndex(columns: Columns, packed: PackedRecords, places: CountryIndex): Promise<WordIndex> {
  const countryNames = (code: string) => places.get(code)?.name;
  if (columns.n <= MAX_LOCAL_RECORDS)
    return (await import('./textIndex.ts')).buildLocalIndex(columns, countryNames);
  const { WorkerIndex } = await import('./workerIndex.ts');
  return WorkerIndex.build(columns, packed, countryNames);
}

/** Full-text search of a dataset. Its index is built on first use. */
export class WordSearch {
  #index: WordIndex | null = null;
  #building: Promise<WordIndex> | null = null;
  readonly #listeners = new Set<() => void>();

  /**
   * @param columns with the records behind them
   * @param packed the same records
   */
  constructor(
    private readonly columns: Columns,
    private readonly packed: PackedRecords,
    private readonly build = buildIndex,
  ) {}

  /** null until it is built. */
  get index(): WordIndex | null {
    return this.#index;
  }

  /** Calls back when the index is built. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Builds the index, once; after a failure, the next call tries again.
   * @throws if its code cannot be fetched or its worker fails
   */
  prepare(places: CountryIndex): Promise<WordIndex> {
    this.#building ??= this.build(this.columns, this.packed, places).then(
      (index) => {
        this.#index = index;
        for (const listener of this.#listeners) listener();
        return index;
      },
      (error: unknown) => {
        this.#building = null;
        throw error;
      },
    );
    return this.#building;
  }
}
