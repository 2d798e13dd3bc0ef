import { joined } from '../../data/load/fetchJson.ts';
import { FileFault } from './table.ts';

/** A file in a zip archive, as listed in its directory; sizes in bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly packed: number;
  /** Size stated in the directory, which may be wrong. */
  readonly size: number;
  readonly encrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Checksum of the unpacked content; 0 if the writer gave none. */
  readonly checksum: number;
  /** Offset of the entry's own header. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 5000;
/** Marks a size or offset that is stored in the extra field of large archives. */
const ELSEWHERE = 0xffffffff;

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Start of the directory and number of its entries; null if the archive has none. */
function directoryOf(view: DataView): { readonly count: number; readonly at: number } | null {
  let end = view.byteLength - END_LENGTH;
  const least = Math.max(0, end - MAX_COMMENT);
  while (end >= least && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < least || end < 0) return null;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
    const end64 = long(view, locator + 8);
    if (end64 + 56 <= view.byteLength && view.getUint32(end64, true) === END64_SIGNATURE)
      return { count: long(view, end64 + 32), at: long(view, end64 + 48) };
  }
  return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
}

/** 64-bit numbers in the extra field of an entry. */
function longsOf(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const longs: number[] = [];
      for (let next = at + 4; next + 8 <= Math.min(to, at + 4 + size); next += 8)
        longs.push(long(view, next));
      return longs;
    }
    at += 4 + size;
  }
  return [];
}

/**
 * Entries of a zip archive from its central directory; null if there is none, as when the end of the file is missing.
 * @throws FileFault `xlsx-bomb` if there are more than 5,000
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (!directory) return null;
  const { count } = directory;
  if (count > MAX_ENTRIES) throw new FileFault('xlsx-bomb', { entries: count, limit: MAX_ENTRIES });
  const entries: ZipEntry[] = [];
  let { at } = directory;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const end = nameEnd + view.getUint16(at + 30, true);
    const longs = longsOf(view, nameEnd, Math.min(end, bytes.length));
    const sized = (value: number): number => (value === ELSEWHERE ? (longs.shift() ?? value) : value);
    // Read in the order of the extra field.
    const size = sized(view.getUint32(at + 24, true));
    const packed = sized(view.getUint32(at + 20, true));
    const offset = sized(view.getUint32(at + 42, true));
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      packed,
      size,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      offset,
    });
    at = end + view.getUint16(at + 32, true);
  }
  return entries;
}

const LOCAL_SIGNATURE = 0x04034b50;
/** Packed bytes passed to the decompressor at once: they unpack to 16 MB at most. */
const STEP = 1 << 14;
/** Most bytes a file may unpack to, in total. */
const MAX_UNPACKED = 1 << 30;
/** Unpacked bytes from which on the compression ratio is checked, and the largest ratio allowed. */
const RATIO_FROM = 20 << 20;
const MAX_RATIO = 200;

/** Polynomial of the checksum, see {@link crc32}. */
const POLYNOMIAL = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** The checksum of zip and gzip over bytes that arrive in runs; starts with 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (let i = 0; i < bytes.length; i++)
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  return ~value >>> 0;
}

/** Counts what a file actually unpacks to, whatever sizes it states. */
export class UnpackBudget {
  #used = 0;

  /** @param packed size of the file, bytes */
  constructor(private readonly packed: number) {}

  /** @throws FileFault `xlsx-bomb` if the total is too large */
  take(bytes: number, path: string): void {
    this.#used += bytes;
    if (this.#used > MAX_UNPACKED)
      throw new FileFault('xlsx-bomb', { entry: path, size: this.#used, limit: MAX_UNPACKED });
    if (this.#used > RATIO_FROM && this.#used / this.packed > MAX_RATIO)
      throw new FileFault('xlsx-bomb', { entry: path, size: this.#used, packed: this.packed });
  }
}

/** An archive in memory whose parts can be unpacked. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly budget: UnpackBudget;
}

/** Unpacks `packed` in runs; the decompressor only gets as much as can expand within bounds. */
async function* inflated(
  packed: Uint8Array,
  format: 'deflate-raw' | 'gzip',
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let isWanted = true;
  const feed = async () => {
    for (let at = 0; at < packed.length; at += STEP) {
      await writer.ready;
      if (!isWanted) return;
      await writer.write(new Uint8Array(packed.subarray(at, at + STEP)));
    }
    await writer.close();
  };
  // An error in writing also ends the reading side.
  feed().catch(() => undefined);
  try {
    for (;;) {
      signal.throwIfAborted();
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Not cancelled: Node would throw an unhandled error for the data still being unpacked. Feeding stops instead.
    isWanted = false;
  }
}

/** Rethrows errors of `runs` as a fault with `code`, unless it was aborted. */
async function* guarded(
  runs: AsyncIterable<Uint8Array>,
  code: FileFault['code'],
  path: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* runs;
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof FileFault ? error : new FileFault(code, { entry: path });
  }
}

async function gathered(runs: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const run of runs) parts.push(run);
  return new Uint8Array(joined(parts));
}

/**
 * The bytes of an entry in runs, unpacked and counted.
 * @throws FileFault `xlsx-bomb` if it is too large, `bad-xlsx` if it is locked, can't be unpacked, or its checksum is
 * wrong at the end
 */
export async function* unpackedRuns(
  { bytes, budget }: Archive,
  { path, offset, packed, method, encrypted, checksum }: ZipEntry,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (encrypted) throw new FileFault('bad-xlsx', { entry: path, reason: 'encrypted' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEntry = offset + 30 <= bytes.length && view.getUint32(offset, true) === LOCAL_SIGNATURE;
  if (!isEntry || (method !== 0 && method !== 8)) throw new FileFault('bad-xlsx', { entry: path });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  const runs =
    method === 0 ? [content] : guarded(inflated(content, 'deflate-raw', signal), 'bad-xlsx', path, signal);
  let found = 0;
  for await (const run of runs) {
    budget.take(run.length, path);
    if (checksum !== 0) found = crc32(run, found);
    yield run;
  }
  if (found !== checksum) throw new FileFault('bad-xlsx', { entry: path, reason: 'checksum' });
}

/** All bytes of an entry. @throws FileFault as {@link unpackedRuns} */
export function unpackWhole(archive: Archive, entry: ZipEntry, signal: AbortSignal): Promise<Uint8Array> {
  return gathered(unpackedRuns(archive, entry, signal));
}

/**
 * All bytes of a gzip file.
 * @throws FileFault `xlsx-bomb` if it is too large, `truncated` if it ends early or is damaged
 */
export async function gunzip(packed: Uint8Array, path: string, signal: AbortSignal): Promise<Uint8Array> {
  const budget = new UnpackBudget(packed.length);
  async function* counted() {
    for await (const run of guarded(inflated(packed, 'gzip', signal), 'truncated', path, signal)) {
      budget.take(run.length, path);
      yield run;
    }
  }
  return gathered(counted());
}
