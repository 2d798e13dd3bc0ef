import { type ByteSource, FileFault } from './table.ts';

/** A file chosen or dropped by the reader; `name` is the file's own where none is given. */
export function sourceOfBlob(blob: Blob, name: string = 'name' in blob ? String(blob.name) : ''): ByteSource {
  // A slice of a file looks at the file anew each time, which takes milliseconds; a slice of a slice does not.
  let whole: Blob | null = null;
  return {
    name,
    size: blob.size,
    async read(start, end) {
      whole ??= blob.slice();
      return new Uint8Array(await whole.slice(start, end).arrayBuffer());
    },
  };
}

/** Bytes already in memory. */
export function sourceOfBytes(bytes: Uint8Array, name: string): ByteSource {
  return { name, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** A pasted text, read as UTF-8. */
export function sourceOfText(text: string, name: string): ByteSource {
  return sourceOfBytes(new TextEncoder().encode(text), name);
}

/** Bytes of a large file that are read at once. */
const PIECE = 8 << 20;

/** All bytes of `source`. @throws FileFault `too-large` when there are more than `limit`. */
export async function readWhole(source: ByteSource, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  if (source.size > limit) throw new FileFault('too-large', { size: source.size, limit });
  signal.throwIfAborted();
  if (source.size <= PIECE) {
    const bytes = await source.read(0, source.size);
    signal.throwIfAborted();
    return bytes;
  }
  // In pieces, so that it can be seen to move, and stopped.
  const bytes = new Uint8Array(source.size);
  for (let from = 0; from < source.size; from += PIECE) {
    bytes.set(await source.read(from, Math.min(from + PIECE, source.size)), from);
    signal.throwIfAborted();
  }
  return bytes;
}

/** A source that tells how far it has been read, so that a large file is seen to move. */
export function watchedSource(source: ByteSource, tell: (done: number, rows: number) => void): ByteSource {
  let furthest = 0;
  return {
    name: source.name,
    size: source.size,
    async read(start, end) {
      const bytes = await source.read(start, end);
      furthest = Math.max(furthest, Math.min(end, source.size));
      if (source.size > 0) tell(furthest / source.size, 0);
      return bytes;
    },
  };
}
