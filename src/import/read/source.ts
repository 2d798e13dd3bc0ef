import { type ByteSource, FileFault } from './table.ts';

/** A file chosen or dropped by the reader; `name` defaults to the file's own. */
export function sourceOfBlob(blob: Blob, name: string = 'name' in blob ? String(blob.name) : ''): ByteSource {
  // Each slice of a file checks the file again, which takes milliseconds; a slice of a slice does not.
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

/** Bytes of a large file read at once. */
const PIECE = 8 << 20;

/**
 * All bytes of `source`. @throws FileFault `too-large` if there are more than `limit`; the signal's reason if aborted
 */
export async function readWhole(source: ByteSource, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  if (source.size > limit) throw new FileFault('too-large', { size: source.size, limit });
  signal.throwIfAborted();
  if (source.size <= PIECE) {
    const bytes = await source.read(0, source.size);
    signal.throwIfAborted();
    return bytes;
  }
  // Reads in pieces, so that progress is visible and it can be stopped.
  const bytes = new Uint8Array(source.size);
  for (let from = 0; from < source.size; from += PIECE) {
    bytes.set(await source.read(from, Math.min(from + PIECE, source.size)), from);
    signal.throwIfAborted();
  }
  return bytes;
}

/** A source that reports how far it has been read, so that progress of a large file is visible. */
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
