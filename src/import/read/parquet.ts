import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import { type RowShape, shapeRow } from './cells.ts';
import { columnNames } from './columnNames.ts';
import { BATCH_ROWS, MAX_COLUMNS } from './limits.ts';
import { Pace } from './pace.ts';
import { cellsOfParquet, PARSERS } from './parquetCell.ts';
import { firstRowsOf } from './parquetFirst.ts';
import {
  type ByteSource,
  type Cell,
  type ColumnBatch,
  FileFault,
  type ReadOptions,
  type RowBatch,
  type RowFault,
  type TableReader,
} from './table.ts';

/** Rows a file may have. */
const MAX_ROWS = 20_000_000;
/** Bytes a row group may have, unpacked. */
const MAX_GROUP = 2 ** 31;
/** Bytes the metadata at the end may have. */
const MAX_METADATA = 64 << 20;
/** Codecs that need no further library. */
const BUILT_IN = ['UNCOMPRESSED', 'SNAPPY'];

interface Parquet {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly names: readonly string[];
  /** Names in the file by the unique names given to the columns. */
  readonly ownNames: ReadonlyMap<string, string>;
  readonly rowCount: number;
}

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

/** Runs `work` of the library, whose errors are those of the file unless they come from reading it or from an abort. */
async function guarded<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FileFault) throw error;
    throw new FileFault('bad-parquet', { reason: error instanceof Error ? error.message : String(error) });
  }
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

function checkSizes(metadata: FileMetaData): number {
  const rows = Number(metadata.num_rows);
  if (rows === 0) throw new FileFault('no-rows');
  const inGroups = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (inGroups !== rows) throw new FileFault('bad-parquet', { rows, inGroups });
  if (rows > MAX_ROWS) throw new FileFault('too-large', { rows, limit: MAX_ROWS });
  for (const group of metadata.row_groups) {
    const size = group.columns.reduce(
      (sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0),
      0,
    );
    if (size > MAX_GROUP) throw new FileFault('too-large', { size, limit: MAX_GROUP });
  }
  return rows;
}

/**
 * Opens a Parquet file by its metadata alone; columns that are not asked for stay unread. Rows are numbered from 1.
 * @throws FileFault `truncated`, `bad-parquet`, `compression`, `no-rows`, `too-large`, `too-many-columns`
 */
export async function openParquet(
  source: ByteSource,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<TableReader> {
  const { parquetSchema } = await import('hyparquet');
  const file = bufferOf(source);
  const parquet = await guarded(signal, async (): Promise<Parquet> => {
    const metadata = await metadataOf(source, file);
    const own = parquetSchema(metadata).children.map((child) => child.element.name);
    if (own.length > MAX_COLUMNS)
      throw new FileFault('too-many-columns', { columns: own.length, limit: MAX_COLUMNS });
    const names = columnNames([...own, 'end']).slice(0, own.length);
    const ownNames = new Map(names.map((name, i) => [name, own[i] ?? '']));
    return { file, metadata, names, ownNames, rowCount: checkSizes(metadata) };
  });
  signal.throwIfAborted();
  return {
    head: {
      format: 'parquet',
      columns: parquet.names,
      headerRow: null,
      delimiter: null,
      encoding: null,
      sheet: null,
      sheets: [],
      rowCount: parquet.rowCount,
    },
    first: (rows, during) => firstOf(parquet, rows, options.columns ?? parquet.names, during),
    batches: (during) => rowsOf(parquet, options.columns ?? parquet.names, during),
    columnBatches: (columns, during) => columnsOf(parquet, columns, during),
  };
}

async function compressorsFor(metadata: FileMetaData, wanted: ReadonlySet<string>): Promise<Compressors> {
  const chunks = metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data));
  const codecs = new Set<string>();
  for (const chunk of chunks) if (chunk && wanted.has(chunk.path_in_schema[0] ?? '')) codecs.add(chunk.codec);
  const further = [...codecs].filter((codec) => !BUILT_IN.includes(codec));
  if (further.length === 0) return {};
  const [codec = ''] = further;
  const library = await import('hyparquet-compressors').catch(() => {
    // The library needs WebAssembly, which the host's policy may not allow.
    throw new FileFault('compression', { codec });
  });
  // The built-in Snappy needs no WebAssembly.
  const { SNAPPY: _, ...compressors } = library.compressors;
  const unknown = further.find((name) => !Object.hasOwn(compressors, name));
  if (unknown !== undefined) throw new FileFault('compression', { codec: unknown });
  return compressors;
}

async function* columnsOf(
  parquet: Parquet,
  columns: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ColumnBatch> {
  const { file, metadata, ownNames, rowCount } = parquet;
  const wanted = columns.map((name) => ownNames.get(name) ?? null);
  const read = [...new Set(wanted.filter((name) => name !== null))];
  const { parquetScan } = await import('hyparquet');
  const compressors = await compressorsFor(metadata, new Set(read));
  const scan = await guarded(signal, () =>
    parquetScan({ file, metadata, columns: read, compressors, parsers: PARSERS }),
  );
  const pace = new Pace(signal);
  for (const { rowStart, rowEnd } of scan.ranges) {
    const rows = rowEnd - rowStart;
    const cells = new Map<string | null, ArrayLike<Cell>>([[null, new Array<Cell>(rows).fill(null)]]);
    for (const column of read) {
      await pace.rest();
      const values = await guarded(signal, () => scan.readColumn({ column, rowStart, rowEnd }));
      if (values.length < rows) throw new FileFault('bad-parquet', { column, rows: values.length });
      cells.set(column, cellsOfParquet(values));
    }
    signal.throwIfAborted();
    const batch = wanted.map((name) => cells.get(name) ?? []);
    yield { columns: batch, rows, firstRow: rowStart + 1, done: rowEnd / rowCount };
  }
}

/** The first rows, from the first pages of a row group where that is enough. */
async function* firstOf(
  parquet: Parquet,
  rows: number,
  wanted: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const found: RowBatch[] = [];
  try {
    const start = { ...parquet, metadata: firstRowsOf(parquet.metadata, rows) };
    for await (const batch of rowsOf(start, wanted, signal)) found.push(batch);
  } catch {
    signal.throwIfAborted();
    // What is wrong with the file is found when all of it is read.
    yield* rowsOf(parquet, wanted, signal);
    return;
  }
  yield* found;
}

async function* rowsOf(
  parquet: Parquet,
  wanted: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const shape: RowShape = { columns: parquet.names, delimiter: ', ', reportsFew: false };
  const chosen = new Set(wanted);
  const asked = parquet.names.map((name) => (chosen.has(name) ? name : ''));
  const pace = new Pace(signal);
  for await (const group of columnsOf(parquet, asked, signal)) {
    for (let start = 0; start < group.rows; start += BATCH_ROWS) {
      await pace.rest();
      const count = Math.min(BATCH_ROWS, group.rows - start);
      const faults: RowFault[] = [];
      const rows: Cell[][] = [];
      const numbers: number[] = [];
      for (let i = start; i < start + count; i++) {
        const number = group.firstRow + i;
        rows.push(
          shapeRow(
            group.columns.map((column) => column[i] ?? null),
            shape,
            number,
            faults,
          ),
        );
        numbers.push(number);
      }
      const read = group.firstRow - 1 + start + count;
      yield { rows, numbers, faults, done: read / parquet.rowCount };
    }
  }
}
