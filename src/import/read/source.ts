import { type ByteSource, FileFault } from './table.ts';

/** A file chosen or dropped by the reader; `name` is the file's own where none is given. */
export function sourceOfBlob(blob: Blob, name: string = 'name' in blob ? String(blob.name) : ''): ByteSource {
  return {
    name,
    size: blob.size,
    async read(start, end) {
      return new Uint8Array(await blob.slice(start, end).arrayBuffer());
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

/** All bytes of `source`. @throws FileFault `too-large` when there are more than `limit`. */
export async function readWhole(source: ByteSource, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  if (source.size > limit) throw new FileFault('too-large', { size: source.size, limit });
  signal.throwIfAborted();
  const bytes = await source.read(0, source.size);
  signal.throwIfAborted();
  return bytes;
}
