import type { AsyncBuffer, ColumnChunk, FileMetaData, RowGroup } from 'hyparquet';
import { BatchBuilder } from '../batches.ts';
import { type RowShape, shapeRow } from '../cells.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { Pace } from '../pace.ts';
import { type ByteSource, FileFault, PLAIN_HEAD, type RowBatch, type TableReader } from '../table.ts';
import { columnNames } from '../tableColumns.ts';
import { PARSERS } from './parquetCell.ts';
import { cleanBatch } from './parquetClean.ts';
import { columnsOf, type Parquet, withFileFaults } from './parquetColumns.ts';

/** Most rows in a file. */
const MAX_ROWS = 20_000_000;
/** From this many rows on, columns must have a plausible size: at least this many bits per row. */
const SIZED_ROWS = 1_000_000;
const MIN_BITS_PER_ROW = 1;
/** Most bytes in a row group, unpacked. */
const MAX_GROUP = 2 ** 31;
/** Most bytes in the metadata at the end. */
const MAX_METADATA = 64 << 20;

function bufferOf(source: ByteSource): AsyncBuffer {
  return {
    byteLength: source.size,
    async slice(start, end = source.size) {
      const bytes = await source.read(start, end);
      const { buffer } = bytes;
      const isOwn = bytes.byteOffset === 0 && bytes.byteLength === buffer.byteLength;
      return isOwn && buffer instanceof ArrayBuffer ? buffer : new Uint8Array(bytes).buffer;
    },
  };
}

async function metadataOf(source: ByteSource, file: AsyncBuffer): Promise<FileMetaData> {
  const tail = await source.read(Math.max(0, source.size - 8), source.size);
  if (tail.length < 8 || new TextDecoder('latin1').decode(tail.subarray(4)) !== 'PAR1')
    throw new FileFault('truncated');
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > source.size - 12) throw new FileFault('truncated');
  if (length > MAX_METADATA) throw new FileFault('too-large', { size: length, limit: MAX_METADATA });
  const { parquetMetadataAsync } = await import('hyparquet');
  return parquetMetadataAsync(file, { parsers: PARSERS });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Bytes of a row group, as its columns state. */
const sizeOf = (group: RowGroup, key: 'total_compressed_size' | 'total_uncompressed_size'): number =>
  sum(group.columns.map(({ meta_data }) => Number(meta_data?.[key] ?? 0)));

function checkSizes(metadata: FileMetaData, fileSize: number): number {
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw new FileFault('no-rows');
  const inGroups = sum(metadata.row_groups.map((group) => Number(group.num_rows)));
  if (inGroups !== rows) throw new FileFault('bad-parquet', { rows, inGroups });
  if (rows > MAX_ROWS) throw new FileFault('too-large', { rows, limit: MAX_ROWS });
  // A file may hold more than its columns.
  const size = Math.min(
    fileSize,
    sum(metadata.row_groups.map((group) => sizeOf(group, 'total_compressed_size'))),
  );
  if (rows > SIZED_ROWS && size * 8 < rows * MIN_BITS_PER_ROW)
    throw new FileFault('bad-parquet', { rows, size });
  for (const group of metadata.row_groups) {
    const unpacked = sizeOf(group, 'total_uncompressed_size');
    if (unpacked > MAX_GROUP) throw new FileFault('too-large', { size: unpacked, limit: MAX_GROUP });
  }
  return rows;
}

/**
 * Opens a Parquet file, reading only its metadata. Rows are numbered from 1.
 * @throws FileFault `truncated`, `bad-parquet`, `compression`, `no-rows`, `too-large`, `too-many-columns`
 */
export async function openParquet(source: ByteSource, signal: AbortSignal): Promise<TableReader> {
  const { parquetSchema } = await import('hyparquet');
  const file = bufferOf(source);
  const parquet = await withFileFaults(signal, async (): Promise<Parquet> => {
    const metadata = await metadataOf(source, file);
    const schema = parquetSchema(metadata);
    const own = schema.children.map((child) => child.element.name);
    if (own.length > MAX_COLUMNS)
      throw new FileFault('too-many-columns', { columns: own.length, limit: MAX_COLUMNS });
    const names = columnNames([...own, 'end']).slice(0, own.length);
    const ownNames = new Map(names.map((name, i) => [name, own[i] ?? '']));
    return { file, metadata, schema, names, ownNames, rowCount: checkSizes(metadata, source.size) };
  });
  signal.throwIfAborted();
  return {
    head: {
      ...PLAIN_HEAD,
      format: 'parquet',
      columns: parquet.names,
      rowCount: parquet.rowCount,
    },
    first: (rows, during) => firstOf(parquet, rows, during),
    batches: (during) => rowsOf(parquet, during),
    async *columnBatches(columns, during) {
      for await (const batch of columnsOf(parquet, columns, true, during)) yield cleanBatch(batch, columns);
    },
  };
}

/** Bytes of a column that are usually enough for its dictionary and a page or two. */
const ENOUGH = 3 << 20;
/** How unevenly rows may be spread over the bytes of a column. */
const UNEVEN = 4;

/** Cuts a column to the bytes for a share of its rows; lists are read in full. */
function cut(column: ColumnChunk, share: number): ColumnChunk {
  const { meta_data: meta } = column;
  if (!meta || meta.path_in_schema.length > 1) return column;
  const whole = Number(meta.total_compressed_size);
  const size = Math.min(whole, Math.max(ENOUGH, Math.ceil(UNEVEN * share * whole)));
  return { ...column, meta_data: { ...meta, total_compressed_size: BigInt(size) } };
}

/**
 * The metadata that a file with only the first rows would have. A column may then end within a page that is still
 * needed, in which case reading it fails.
 */
function firstRowsOf(metadata: FileMetaData, rows: number): FileMetaData {
  let left = rows;
  const groups: RowGroup[] = [];
  for (const group of metadata.row_groups) {
    const all = Number(group.num_rows);
    const taken = Math.min(all, left);
    if (left <= 0) break;
    left -= taken;
    const columns = taken < all ? group.columns.map((column) => cut(column, taken / all)) : group.columns;
    groups.push({ ...group, columns, num_rows: BigInt(taken) });
  }
  return { ...metadata, row_groups: groups, num_rows: BigInt(rows - left) };
}

/** The first rows, read from the first pages of a row group if these are enough. */
async function* firstOf(parquet: Parquet, rows: number, signal: AbortSignal): AsyncGenerator<RowBatch> {
  const found: RowBatch[] = [];
  try {
    const start = { ...parquet, metadata: firstRowsOf(parquet.metadata, rows) };
    for await (const batch of rowsOf(start, signal)) found.push(batch);
  } catch {
    signal.throwIfAborted();
    // If the file is damaged, reading all of it reports the fault.
    yield* rowsOf(parquet, signal);
    return;
  }
  yield* found;
}

async function* rowsOf(parquet: Parquet, signal: AbortSignal): AsyncGenerator<RowBatch> {
  const shape: RowShape = { columns: parquet.names, delimiter: ', ', reportsFew: false };
  const pace = new Pace(signal);
  const batch = new BatchBuilder();
  for await (const group of columnsOf(parquet, parquet.names, false, signal))
    for (let i = 0; i < group.rows; i++) {
      const number = group.firstRow + i;
      const cells = group.columns.map((column) => column.at(i) ?? null);
      batch.add(shapeRow(cells, shape, number, batch.faults), number);
      if (!batch.isFull && i + 1 < group.rows) continue;
      yield batch.take(number / parquet.rowCount);
      await pace.rest();
    }
}
