import type { AsyncBuffer, ColumnMetaData, Compressors, FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { Pace } from '../pace.ts';
import { type CellColumn, type ColumnBatch, FileFault } from '../table.ts';
import type { TextSpans } from '../textSpans.ts';
import { cellsOfParquet, PARSERS } from './parquetCell.ts';
import { holdsTexts, isPlainlyWritten, type TextColumnChunk, textsOfChunk } from './parquetTexts.ts';
import { unpackSnappy } from './snappy.ts';

/** Codecs that need no other library. */
const BUILT_IN = ['UNCOMPRESSED', 'SNAPPY'];
/** The library's own Snappy copies byte by byte. */
const COMPRESSORS: Compressors = {
  SNAPPY: (packed, size) => {
    const bytes = new Uint8Array(size);
    unpackSnappy(packed, bytes);
    return bytes;
  },
};

/** An opened file. */
export interface Parquet {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly schema: SchemaTree;
  readonly names: readonly string[];
  /** Names in the file, by the unique names given to the columns. */
  readonly ownNames: ReadonlyMap<string, string>;
  readonly rowCount: number;
}

/**
 * Runs `work`, which calls the library. Errors count as faults of the file, unless they come from reading it or from an
 * abort.
 * @throws FileFault `bad-parquet` if the library fails, or that of `work`; the signal's reason if aborted
 */
export async function withFileFaults<T>(signal: AbortSignal, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FileFault) throw error;
    throw new FileFault('bad-parquet', { reason: error instanceof Error ? error.message : String(error) });
  }
}

async function compressorsFor(metadata: FileMetaData, wanted: ReadonlySet<string>): Promise<Compressors> {
  const chunks = metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data));
  const codecs = new Set<string>();
  for (const chunk of chunks) if (chunk && wanted.has(chunk.path_in_schema[0] ?? '')) codecs.add(chunk.codec);
  const further = [...codecs].filter((codec) => !BUILT_IN.includes(codec));
  if (further.length === 0) return COMPRESSORS;
  const [codec = ''] = further;
  const library = await import('hyparquet-compressors').catch(() => {
    // The library needs WebAssembly, which the host's policy may forbid.
    throw new FileFault('compression', { codec });
  });
  // This Snappy decoder needs no WebAssembly.
  const compressors = { ...library.compressors, ...COMPRESSORS };
  const unknown = further.find((name) => !Object.hasOwn(compressors, name));
  if (unknown !== undefined) throw new FileFault('compression', { codec: unknown });
  return compressors;
}

/** A row group that isn't empty, and its rows within the file. */
interface Group {
  readonly group: RowGroup;
  readonly rowStart: number;
  readonly rowEnd: number;
}

function groupsOf({ row_groups }: FileMetaData): Group[] {
  let rowStart = 0;
  return row_groups.flatMap((group) => {
    const rowEnd = rowStart + Number(group.num_rows);
    const found = rowEnd > rowStart ? [{ group, rowStart, rowEnd }] : [];
    rowStart = rowEnd;
    return found;
  });
}

/** By column: bytes of the columns in a group whose texts can be used without copying. */
type Chunks = ReadonlyMap<string, { readonly meta: ColumnMetaData; readonly bytes: Promise<Uint8Array> }>;

/** Where a column of a group is in the file. */
interface ChunkRange {
  readonly name: string;
  readonly meta: ColumnMetaData;
  readonly start: number;
  readonly end: number;
}

/** Most bytes of columns that are read together. */
const MAX_BATCH_BYTES = 16 << 20;

/** The columns of a group that are plain texts; those that follow each other in the file are grouped together. */
function extentsOf({ columns }: RowGroup, texts: ReadonlySet<string>): ChunkRange[][] {
  const together: ChunkRange[][] = [];
  let [first, end] = [0, -1];
  for (const { file_path, meta_data: meta } of columns) {
    const name = meta?.path_in_schema[0];
    if (!meta || file_path || name === undefined || !texts.has(name) || !isPlainlyWritten(meta)) continue;
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const extent = { name, meta, start, end: start + Number(meta.total_compressed_size) };
    if (start === end && extent.end - first <= MAX_BATCH_BYTES) together.at(-1)?.push(extent);
    else {
      together.push([extent]);
      first = start;
    }
    end = extent.end;
  }
  return together;
}

/** Starts to read the plain-text columns of a group. */
function beginToRead(file: AsyncBuffer, { group }: Group, texts: ReadonlySet<string>): Chunks {
  const chunks = new Map<string, { readonly meta: ColumnMetaData; readonly bytes: Promise<Uint8Array> }>();
  for (const extents of extentsOf(group, texts)) {
    const first = extents[0]?.start ?? 0;
    const reading = Promise.resolve(file.slice(first, extents.at(-1)?.end));
    // An error here is reported when the bytes are awaited.
    reading.catch(() => undefined);
    for (const { name, meta, start, end } of extents) {
      const bytes = reading.then((buffer) => new Uint8Array(buffer).subarray(start - first, end - first));
      bytes.catch(() => undefined);
      chunks.set(name, { meta, bytes });
    }
  }
  return chunks;
}

/**
 * All texts of a chunk, without copying; null if only the library can read it, or report what is wrong.
 * @throws FileFault `bad-parquet` if there are fewer texts than rows
 */
function textsIfPlain(chunk: TextColumnChunk): TextSpans | null {
  try {
    const texts = textsOfChunk(chunk);
    return texts.length === chunk.rows ? texts : null;
  } catch (error) {
    if (error instanceof FileFault) throw error;
    return null;
  }
}

/**
 * The rows of a file by column, one row group at a time; plain texts are not copied.
 * @param columns names; unknown names give columns of null
 * @param ahead whether to read the next group while one is in use
 * @throws FileFault `bad-parquet`, `compression`; the signal's reason if aborted
 */
export async function* columnsOf(
  { file, metadata, schema, ownNames, rowCount }: Parquet,
  columns: readonly string[],
  ahead: boolean,
  signal: AbortSignal,
): AsyncGenerator<ColumnBatch> {
  const wanted = columns.map((name) => ownNames.get(name) ?? null);
  const read = [...new Set(wanted.filter((name) => name !== null))];
  const elements = new Map(
    schema.children.map(({ element, children }) => [element.name, children.length > 0 ? null : element]),
  );
  const texts = new Set(
    read.filter((name) => {
      const element = elements.get(name);
      return element ? holdsTexts(element) : false;
    }),
  );
  const { parquetScan } = await import('hyparquet');
  const compressors = await compressorsFor(metadata, new Set(read));
  const scan = await withFileFaults(signal, () =>
    parquetScan({ file, metadata, columns: read, compressors, parsers: PARSERS }),
  );
  const pace = new Pace(signal);
  const groups = groupsOf(metadata);
  let next: Chunks | null = null;
  for (const [i, group] of groups.entries()) {
    const { rowStart, rowEnd } = group;
    const rows = rowEnd - rowStart;
    const chunks = next ?? beginToRead(file, group, texts);
    const following = groups[i + 1];
    next = ahead && following ? beginToRead(file, following, texts) : null;
    const cells = new Map<string | null, CellColumn>([[null, { length: rows, at: () => null }]]);
    for (const column of read) {
      await pace.rest();
      const chunk = chunks.get(column);
      const optional = elements.get(column)?.repetition_type !== 'REQUIRED';
      const values = await withFileFaults(signal, async () => {
        const left = chunk
          ? textsIfPlain({ meta: chunk.meta, bytes: await chunk.bytes, optional, rows, compressors })
          : null;
        return left ?? cellsOfParquet(await scan.readColumn({ column, rowStart, rowEnd }));
      });
      if (values.length < rows) throw new FileFault('bad-parquet', { column, rows: values.length });
      cells.set(column, values);
    }
    signal.throwIfAborted();
    const batch = wanted.map((name) => cells.get(name) ?? []);
    yield { columns: batch, rows, firstRow: rowStart + 1, done: rowEnd / rowCount, faults: [] };
  }
}
