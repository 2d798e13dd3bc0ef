import { FileFault } from './table.ts';

/** A file in a zip archive, as its directory says; sizes in bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly packed: number;
  readonly size: number;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Entries of a zip archive by its central directory; null where it has none, as when its end is missing.
 * @throws FileFault `xlsx-bomb` when there are more than `limit`
 */
export function zipEntries(bytes: Uint8Array, limit: number): ZipEntry[] | null {
  const view = viewOf(bytes);
  let end = bytes.length - END_LENGTH;
  const least = Math.max(0, end - MAX_COMMENT);
  while (end >= least && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < least || end < 0) return null;
  const count = view.getUint16(end + 10, true);
  if (count > limit) throw new FileFault('xlsx-bomb', { entries: count, limit });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Bytes of an entry run by run, unpacked.
 * @throws FileFault `xlsx-bomb` when it holds more than the directory says, `bad-xlsx` when it cannot be unpacked
 */
export async function* unpackedRuns(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const view = viewOf(bytes);
  const { offset, path } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw new FileFault('bad-xlsx', { entry: path });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.slice(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw new FileFault('bad-xlsx', { entry: path });
  const blob = new Blob([packed]).stream();
  const stream = entry.method === 0 ? blob : blob.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read().catch(() => {
        throw new FileFault('bad-xlsx', { entry: path });
      });
      if (done) return;
      size += value.length;
      if (size > entry.size) throw new FileFault('xlsx-bomb', { entry: path, size, said: entry.size });
      yield value;
    }
  } finally {
    // Whoever stops early wants nothing more of it; that a broken stream also refuses this says nothing new.
    await reader.cancel().catch(() => undefined);
  }
}
