import type { ColumnData } from '../../core/columns.ts';
import type { DatasetInfo } from '../../core/dataset.ts';
import type { PackedRecords } from './packedRecords.ts';

/** A dataset as it goes from thread to thread and into storage: arrays and plain values only. */
export interface LoadedDataset {
  readonly info: DatasetInfo;
  readonly data: ColumnData;
  readonly packed: PackedRecords;
  /** What tells its content from any other, where it was reckoned: see `identityOf`. */
  readonly identity?: string | undefined;
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
  /** What its table left to be mended; absent where it was no table, or nothing was kept of it. */
  readonly left?: RowsLeft | undefined;
}

/** Rows of a table that are not in its dataset as they should be. */
export interface RowsLeft {
  readonly heldBack: number;
  readonly undated: number;
  /** Bytes of the table that are kept; null where it has to be fetched or chosen again. */
  readonly fileSize: number | null;
  /** Whether it has to be fetched again from {@link KeptDataset.from}. */
  readonly isAtAddress: boolean;
}
