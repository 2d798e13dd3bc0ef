import type { AsyncBuffer, ColumnMetaData, Compressors, FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { Pace } from '../pace.ts';
import { type CellColumn, type ColumnBatch, FileFault } from '../table.ts';
import type { TextSpans } from '../textSpans.ts';
import { cellsOfParquet, PARSERS } from './parquetCell.ts';
import { holdsTexts, isPlainlyWritten, type TextChunk, textsOfChunk } from './parquetTexts.ts';
import { unpackSnappy } from './snappy.ts';

/** Codecs that need no further library. */
const BUILT_IN = ['UNCOMPRESSED', 'SNAPPY'];
/** The library's own copies byte by byte. */
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
  /** Names in the file by the unique names given to the columns. */
  readonly ownNames: ReadonlyMap<string, string>;
  readonly rowCount: number;
}

/** Runs `work` of the library, whose errors are those of the file unless they come from reading it or from an abort. */
export async function guarded<T>(signal: AbortSignal, work: () => T | Promise<T>): Promise<T> {
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
    // The library needs WebAssembly, which the host's policy may not allow.
    throw new FileFault('compression', { codec });
  });
  // Our Snappy needs no WebAssembly.
  const compressors = { ...library.compressors, ...COMPRESSORS };
  const unknown = further.find((name) => !Object.hasOwn(compressors, name));
  if (unknown !== undefined) throw new FileFault('compression', { codec: unknown });
  return compressors;
}

/** A row group with rows, and which of the file's rows they are. */
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

/** By column, the bytes of those of a group whose texts can be left where they lie. */
type Chunks = ReadonlyMap<string, { readonly meta: ColumnMetaData; readonly bytes: Promise<Uint8Array> }>;

/** Where in the file a column of a group lies. */
interface Extent {
  readonly name: string;
  readonly meta: ColumnMetaData;
  readonly start: number;
  readonly end: number;
}

/** Bytes that columns may have which are read together. */
const MOST_TOGETHER = 16 << 20;

/** The columns of a group that lie as plain texts, those together that follow one another in the file. */
function extentsOf({ columns }: RowGroup, texts: ReadonlySet<string>): Extent[][] {
  const together: Extent[][] = [];
  let [first, end] = [0, -1];
  for (const { file_path, meta_data: meta } of columns) {
    const name = meta?.path_in_schema[0];
    if (!meta || file_path || name === undefined || !texts.has(name) || !isPlainlyWritten(meta)) continue;
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const extent = { name, meta, start, end: start + Number(meta.total_compressed_size) };
    if (start === end && extent.end - first <= MOST_TOGETHER) together.at(-1)?.push(extent);
    else {
      together.push([extent]);
      first = start;
    }
    end = extent.end;
  }
  return together;
}

/** Begins to read what of a group lies as plain texts. */
function beginToRead(file: AsyncBuffer, { group }: Group, texts: ReadonlySet<string>): Chunks {
  const chunks = new Map<string, { readonly meta: ColumnMetaData; readonly bytes: Promise<Uint8Array> }>();
  for (const extents of extentsOf(group, texts)) {
    const first = extents[0]?.start ?? 0;
    const reading = Promise.resolve(file.slice(first, extents.at(-1)?.end));
    // Where this fails, it is said when the bytes are awaited.
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
 * All texts of a chunk, left where they lie; null for what only the library can read, or say what is wrong with.
 * @throws FileFault `bad-parquet` where there are fewer than rows
 */
function textsIfPlain(chunk: TextChunk): TextSpans | null {
  try {
    const texts = textsOfChunk(chunk);
    return texts.length === chunk.rows ? texts : null;
  } catch (error) {
    if (error instanceof FileFault) throw error;
    return null;
  }
}

/**
 * The rows of a file by column, a row group at a time; plain texts are left where they lie.
 * @param columns names; those that are not columns are null throughout
 * @param ahead whether the next group is read while one is used
 * @throws FileFault `bad-parquet`, `compression`; the signal's reason when aborted
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
  const scan = await guarded(signal, () =>
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
      const values = await guarded(signal, async () => {
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
