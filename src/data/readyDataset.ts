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

export function readyDataset({ info, data, packed, identity }: LoadedDataset): ReadyDataset {
  const columns = columnsOf(data, unpackRecords(data, packed));
  return { info, columns, search: new WordSearch(columns, packed), identity };
}
