import { type Columns, columnsOf } from '../core/columns.ts';
import type { DatasetInfo } from '../core/dataset.ts';
import type { LoadedDataset } from './loaded.ts';
import { rememberLoaded } from './loadedOf.ts';
import { unpackRecords } from './packed/packedRecords.ts';

/** A dataset ready to be shown: what it says of itself, and its columns with the records behind them. */
export interface ShownDataset {
  readonly info: DatasetInfo;
  readonly columns: Columns;
  /** What tells its content from any other; absent where that was not reckoned. */
  readonly identity?: string | undefined;
}

export function shownOf(loaded: LoadedDataset): ShownDataset {
  const { info, data, packed, identity } = loaded;
  const columns = columnsOf(data, unpackRecords(data, packed));
  rememberLoaded(columns, loaded);
  return { info, columns, identity };
}
