import type { ColumnData } from '../core/columns.ts';
import type { DatasetInfo } from '../core/dataset.ts';
import type { PackedRecords } from './packed/packedRecords.ts';

/** A dataset as it goes from thread to thread and into storage: arrays and plain values only. */
export interface LoadedDataset {
  readonly info: DatasetInfo;
  readonly data: ColumnData;
  readonly packed: PackedRecords;
}

/** A dataset kept in this browser, as it stands in a list. */
export interface KeptDataset {
  /** `local-…`: the value of `data=` in the address. */
  readonly id: string;
  readonly title: string;
  readonly records: number;
  /** Bytes. */
  readonly size: number;
  /** ISO instant it was opened. */
  readonly opened: string;
  /** Name of the file, or its address. */
  readonly from: string;
}
