import type { ByteSource } from '../read/table.ts';

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
