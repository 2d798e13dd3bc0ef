import type { ColumnMetaData, Compressors, PageHeader, SchemaElement } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { FileFault } from '../table.ts';
import { TextSpans } from '../textSpans.ts';
import { unpackSnappy } from './snappy.ts';

/** Encodings that nearly all files use for pages of texts; others are left to the library. */
const ENCODINGS: readonly string[] = ['PLAIN', 'RLE', 'BIT_PACKED', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY'];
/** Most values in a page. */
const MAX_VALUES = 20_000_000;
/** Bytes allocated for unpacked pages before any is read. */
const MAX_PREALLOCATED = 64 << 20;

/** Whether the values of a column are texts, one per row. */
export function holdsTexts(element: SchemaElement): boolean {
  const { type, converted_type: converted, logical_type: logical, repetition_type: repetition } = element;
  return (
    type === 'BYTE_ARRAY' &&
    repetition !== 'REPEATED' &&
    (converted === undefined || converted === 'UTF8' || converted === 'ENUM') &&
    (logical === undefined || logical.type === 'STRING' || logical.type === 'ENUM')
  );
}

/** Whether a text column in one row group is stored in a way that {@link textsOfChunk} can read. */
export function isPlainlyWritten({ encodings, path_in_schema }: ColumnMetaData): boolean {
  return path_in_schema.length === 1 && encodings.every((encoding) => ENCODINGS.includes(encoding));
}

/** A text column in one row group. */
export interface TextColumnChunk {
  readonly bytes: Uint8Array;
  readonly meta: ColumnMetaData;
  /** Whether rows may have no text. */
  readonly optional: boolean;
  readonly rows: number;
  readonly compressors: Compressors;
}

/** Start and length of texts. */
interface Places {
  readonly starts: Uint32Array;
  readonly lengths: Int32Array;
}

/** The values of one page, unpacked: bytes `from` to `to` of those collected. */
interface Values {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const countOf = ({ data_page_header, data_page_header_v2 }: PageHeader): number =>
  (data_page_header ?? data_page_header_v2)?.num_values ?? 0;

/** The pages of a chunk, until they have as many values as there are rows. */
function* pagesOf({ bytes, rows }: TextColumnChunk): Generator<{ header: PageHeader; page: Uint8Array }> {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  for (let found = 0; found < rows && reader.offset < bytes.length - 1; ) {
    const header = parquetHeader(reader);
    const end = reader.offset + header.compressed_page_size;
    yield { header, page: bytes.subarray(reader.offset, end) };
    found += countOf(header);
    reader.offset = end;
  }
}

/**
 * Checks that the pages of a chunk have as many values as it has rows, before any memory is allocated for them.
 * @throws FileFault `bad-parquet`
 */
function checkRows(chunk: TextColumnChunk): void {
  let found = 0;
  for (const { header } of pagesOf(chunk)) {
    const count = countOf(header);
    if (count > MAX_VALUES) throw new FileFault('bad-parquet', { rows: count });
    found += count;
  }
  const column = chunk.meta.path_in_schema[0] ?? '';
  if (found < chunk.rows) throw new FileFault('bad-parquet', { column, rows: found });
}

/** Reads the pages of a chunk in order. */
class ChunkReader {
  /** Unpacked pages, one after another. */
  #bytes: Uint8Array<ArrayBuffer>;
  #size = 0;
  #dictionary: Places = { starts: new Uint32Array(0), lengths: new Int32Array(0) };
  readonly #places: Places;
  #row = 0;

  constructor(private readonly chunk: TextColumnChunk) {
    const { meta, rows } = chunk;
    checkRows(chunk);
    this.#bytes = new Uint8Array(Math.min(Number(meta.total_uncompressed_size), MAX_PREALLOCATED));
    this.#places = { starts: new Uint32Array(rows), lengths: new Int32Array(rows).fill(-1) };
  }

  read(): TextSpans {
    for (const { header, page } of pagesOf(this.chunk)) this.#page(header, page);
    const read = Math.min(this.#row, this.chunk.rows);
    const { starts, lengths } = this.#places;
    return new TextSpans(this.#bytes, starts.subarray(0, read), lengths.subarray(0, read));
  }

  #page(header: PageHeader, page: Uint8Array): void {
    const { dictionary_page_header, data_page_header, data_page_header_v2 } = header;
    if (header.type === 'DICTIONARY_PAGE' && dictionary_page_header) {
      const count = dictionary_page_header.num_values;
      this.#dictionary = { starts: new Uint32Array(count), lengths: new Int32Array(count) };
      this.#plain(
        { ...this.#unpacked(page, header.uncompressed_page_size), count },
        this.#dictionary,
        0,
        null,
      );
    } else if (header.type === 'DATA_PAGE' && data_page_header) {
      const { num_values: count, encoding } = data_page_header;
      const { from, to } = this.#unpacked(page, header.uncompressed_page_size);
      const reader = { view: this.#view(from, to), offset: 0 };
      const levels = this.chunk.optional ? new Uint8Array(count) : null;
      if (levels) readRleBitPackedHybrid(reader, 1, levels);
      this.#values({ from: from + reader.offset, to, count }, encoding, levels);
    } else if (header.type === 'DATA_PAGE_V2' && data_page_header_v2) {
      const { num_values: count, encoding, is_compressed } = data_page_header_v2;
      const { repetition_levels_byte_length: skipped, definition_levels_byte_length: length } =
        data_page_header_v2;
      const levels = this.chunk.optional ? new Uint8Array(count) : null;
      const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
      if (levels) readRleBitPackedHybrid({ view, offset: skipped }, 1, levels, length);
      const size = header.uncompressed_page_size - skipped - length;
      const { from, to } = this.#unpacked(page.subarray(skipped + length), size, is_compressed !== false);
      this.#values({ from, to, count }, encoding, levels);
    } else throw new Error(`a page of type ${header.type}`);
  }

  #view(from: number, to: number): DataView {
    return new DataView(this.#bytes.buffer, from, to - from);
  }

  /** Collects the bytes of a page. */
  #unpacked(page: Uint8Array, size: number, packed = true): { readonly from: number; readonly to: number } {
    const { meta, compressors } = this.chunk;
    const from = this.#size;
    // Unpacking in place avoids a copy and garbage collection.
    if (packed && meta.codec === 'SNAPPY') unpackSnappy(page, this.#room(size));
    else {
      const bytes = packed ? decompressPage(page, size, meta.codec, compressors) : page;
      this.#room(bytes.length).set(bytes);
    }
    return { from, to: this.#size };
  }

  /** Makes room for `size` more bytes. */
  #room(size: number): Uint8Array {
    const from = this.#size;
    const to = from + size;
    if (to > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(to, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, from));
      this.#bytes = grown;
    }
    this.#size = to;
    return this.#bytes.subarray(from, to);
  }

  /** @param levels for each row of the page, whether there is a text; null if there always is */
  #values(values: Values, encoding: string, levels: Uint8Array | null): void {
    if (encoding === 'PLAIN') this.#plain(values, this.#places, this.#row, levels);
    else if (encoding.endsWith('_DICTIONARY')) this.#coded(values, levels);
    else throw new Error(`texts in ${encoding}`);
    this.#row += values.count;
  }

  #plain({ from, to, count }: Values, { starts, lengths }: Places, row: number, levels: Uint8Array | null) {
    const view = this.#view(from, to);
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (levels && levels[i] !== 1) continue;
      const length = view.getUint32(at, true);
      at += 4;
      if (length > view.byteLength - at) throw new Error('a text beyond its page');
      starts[row + i] = from + at;
      lengths[row + i] = length;
      at += length;
    }
  }

  #coded({ from, to, count }: Values, levels: Uint8Array | null): void {
    let written = count;
    if (levels) for (const level of levels) if (level !== 1) written--;
    const reader = { view: this.#view(from, to), offset: 0 };
    const codes = new Uint32Array(written);
    const width = written > 0 ? reader.view.getUint8(reader.offset++) : 0;
    if (width > 0) readRleBitPackedHybrid(reader, width, codes, to - from - 1);
    const { starts, lengths } = this.#places;
    const dictionary = this.#dictionary;
    let next = 0;
    for (let i = 0; i < count; i++) {
      if (levels && levels[i] !== 1) continue;
      const code = codes[next++] ?? 0;
      starts[this.#row + i] = dictionary.starts[code] ?? 0;
      lengths[this.#row + i] = dictionary.lengths[code] ?? -1;
    }
  }
}

/**
 * The texts of a chunk, without copying.
 * @throws FileFault `bad-parquet` if its pages have fewer values than rows; Error if it is damaged
 */
export const textsOfChunk = (chunk: TextColumnChunk): TextSpans => new ChunkReader(chunk).read();
