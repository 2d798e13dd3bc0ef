import { type Columns, columnsOf } from '../core/columns';
import type { DatasetInfo } from '../core/dataset';
import type { LoadedDataset } from './loaded';
import { rememberLoaded } from './loadedOf';
import { unpackRecords } from './packed/packedRecords';

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
