import { openTable } from '../import/read/open/openTable.ts';
import type {
  ByteSource,
  Cell,
  ReadOptions,
  RowFault,
  TableHead,
  TableReader,
} from '../import/read/table.ts';

/** A whole table in memory. */
export interface WholeTable {
  readonly head: TableHead;
  readonly rows: readonly (readonly Cell[])[];
  /** Row of each in the file, from 1. */
  readonly numbers: readonly number[];
  readonly faults: readonly RowFault[];
}

/** All rows of an opened table; for small tables. */
export async function rowsOfReader(reader: TableReader, signal: AbortSignal): Promise<WholeTable> {
  const rows: (readonly Cell[])[] = [];
  const numbers: number[] = [];
  const faults: RowFault[] = [];
  for await (const batch of reader.batches(signal)) {
    rows.push(...batch.rows);
    numbers.push(...batch.numbers);
    faults.push(...batch.faults);
  }
  return { head: reader.head, rows, numbers, faults };
}

/**
 * Opens a file and reads all of its rows.
 * @throws FileFault as {@link openTable} does; TypeError for a dataset, which has no rows
 */
export async function readAll(source: ByteSource, options: ReadOptions = {}): Promise<WholeTable> {
  const { signal } = new AbortController();
  const opened = await openTable(source, options, signal);
  if (opened.kind === 'dataset') throw new TypeError(`${source.name} is a dataset`);
  return rowsOfReader(opened.reader, signal);
}
