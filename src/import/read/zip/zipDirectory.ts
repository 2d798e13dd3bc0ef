import { FileFault } from '../table.ts';

/** A file in a zip archive, as its directory says; sizes in bytes. */
export interface ZipEntry {
  readonly path: string;
  readonly packed: number;
  /** What the directory claims, which need not be true. */
  readonly size: number;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Checksum of what it unpacks to; 0 where the writer gave none. */
  readonly checksum: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const MAX_ENTRIES = 5000;
/** In place of a size or place that stands in the extra field of large archives. */
const ELSEWHERE = 0xffffffff;

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the directory begins and how many entries it has; null where the archive has none. */
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

/** Numbers of 64 bits in the extra field of an entry. */
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
 * Entries of a zip archive by its central directory; null where it has none, as when its end is missing.
 * @throws FileFault `xlsx-bomb` when there are more than 5,000
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
    // In the order in which the extra field has them.
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
