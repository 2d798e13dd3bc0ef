import { type Columns, columnsOf } from '../core/columns';
import type { DatasetInfo } from '../core/dataset';
import type { LoadedDataset } from './loaded';
import { unpackRecords } from './packed/packedRecords';

/** A dataset ready to be shown: what it says of itself, and its columns with the records behind them. */
export interface ShownDataset {
  readonly info: DatasetInfo;
  readonly columns: Columns;
}

export const shownOf = ({ info, data, packed }: LoadedDataset): ShownDataset => ({
  info,
  columns: columnsOf(data, unpackRecords(data, packed)),
});
