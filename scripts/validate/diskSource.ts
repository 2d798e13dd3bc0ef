import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '../../src/import/read/table.ts';

/** A local file, read in parts. */
export interface DiskSource extends ByteSource {
  close(): Promise<void>;
}

/** @throws the system's error if the file can't be opened */
export async function openDisk(path: string): Promise<DiskSource> {
  const handle = await open(path, 'r');
  try {
    const about = await handle.stat();
    if (!about.isFile()) throw Object.assign(new Error(`${path} is not a file`), { code: 'EISDIR' });
    return {
      name: basename(path),
      size: about.size,
      async read(start, end) {
        const buffer = new Uint8Array(Math.max(0, Math.min(end, about.size) - start));
        let size = 0;
        while (size < buffer.length) {
          const { bytesRead } = await handle.read(buffer, size, buffer.length - size, start + size);
          if (bytesRead === 0) break;
          size += bytesRead;
        }
        return buffer.subarray(0, size);
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
