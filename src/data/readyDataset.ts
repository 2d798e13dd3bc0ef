import { type Columns, columnsOf } from '../core/columns.ts';
import type { DatasetInfo } from '../core/dataset.ts';
import type { LoadedDataset } from './packed/loaded.ts';
import { unpackRecords } from './packed/packedRecords.ts';
import { WordSearch } from './search/wordSearch.ts';

/** A dataset ready to be shown: its metadata, its columns with the records behind them, and its search. */
export interface ReadyDataset {
  readonly info: DatasetInfo;
  readonly columns: Columns;
  readonly search: WordSearch;
  /** Distinguishes its content from any other; absent if not computed. */
  readonly identity?: string | undefined;
}

/** By columns: what they were made from, to compute its hash when it is asked for. */
const sources = new WeakMap<Columns, LoadedDataset>();
const hashes = new WeakMap<Columns, Promise<string>>();

/**
 * Hash of the content of the dataset with these columns, computed once.
 * @throws if the code for it cannot be loaded
 */
export function contentHash(columns: Columns): Promise<string> {
  const known = hashes.get(columns);
  if (known) return known;
  const loaded = sources.get(columns);
  const hash = (async () => {
    if (!loaded) throw new TypeError('The columns are not those of a dataset that was loaded');
    return loaded.identity ?? (await import('./identity/identityOf.ts')).identityOf(loaded);
  })();
  hashes.set(columns, hash);
  hash.catch(() => hashes.delete(columns));
  return hash;
}

export function readyDataset(loaded: LoadedDataset): ReadyDataset {
  const { info, data, packed, identity } = loaded;
  const columns = columnsOf(data, unpackRecords(data, packed));
  sources.set(columns, loaded);
  return { info, columns, search: new WordSearch(columns, packed), identity };
}
