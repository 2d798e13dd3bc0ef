import type { ColumnData } from '../../core/columns.ts';
import type { DatasetInfo } from '../../core/dataset.ts';
import type { PackedRecords } from './packedRecords.ts';

/** A dataset as it is passed between threads and stored: arrays and plain values only. */
export interface LoadedDataset {
  readonly info: DatasetInfo;
  readonly data: ColumnData;
  readonly packed: PackedRecords;
  /** Distinguishes its content from any other, if computed: see `identityOf`. */
  readonly identity?: string | undefined;
}

/** A dataset kept in this browser, as shown in a list. */
export interface KeptDataset {
  /** `local-…`: the value of `data=` in the address. */
  readonly id: string;
  readonly title: string;
  readonly records: number;
  /** Bytes. */
  readonly size: number;
  /** ISO instant at which it was opened. */
  readonly opened: string;
  /** Name of the file, or its address. */
  readonly from: string;
  /** Rows of its table that need correction; absent if it wasn't a table, or nothing of it was kept. */
  readonly left?: RowsLeft | undefined;
}

/** Rows of a table that are missing from its dataset or incomplete in it. */
export interface RowsLeft {
  readonly heldBack: number;
  readonly undated: number;
  /** Bytes of the table that are kept; null if it has to be fetched or chosen again. */
  readonly fileSize: number | null;
  /** Whether it has to be fetched again from {@link KeptDataset.from}. */
  readonly isAtAddress: boolean;
}
