import { hash32OfBytes } from '../../core/slug.ts';

/** Files of up to this many bytes are kept along with the dataset made from them. */
export const MAX_KEPT_BYTES = 50_000_000;
/** Bytes from the start of a file that identify it. */
const START = 1 << 16;

/** What a dataset was made from, so that rows left out can be corrected later. */
export interface KeptSource {
  /** null if it is too large to keep, or at an address. */
  readonly file: Blob | null;
  readonly name: string;
  /** Bytes; null for an address. */
  readonly size: number | null;
  /** Hash of its first bytes; null for an address. */
  readonly start: string | null;
  readonly url: string | null;
  /** How it was read: options, mapping, corrections and the outcome of the rows. Each reader checks it. */
  readonly how: unknown;
}

/** Hash of a file's first bytes (FNV-1a), to tell it from other files. */
export async function startOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, START).arrayBuffer());
  return hash32OfBytes(bytes, 0, bytes.length).toString(16).padStart(8, '0');
}

/** A file as a source to keep, with its bytes unless there are too many. */
export async function sourceOfFile(file: Blob, name: string, how: unknown): Promise<KeptSource> {
  const { size } = file;
  return {
    file: size <= MAX_KEPT_BYTES ? file : null,
    name,
    size,
    start: await startOf(file),
    url: null,
    how,
  };
}

export const sourceAt = (url: string, name: string, how: unknown): KeptSource => ({
  ...{ file: null, name, size: null, start: null, url, how },
});

/** Whether a file is the one a source was made from. */
export const isSameFile = async (file: Blob, { size, start }: KeptSource): Promise<boolean> =>
  file.size === size && (await startOf(file)) === start;

/** Whether a stored value is a source. */
export function isKeptSource(value: unknown): value is KeptSource {
  if (typeof value !== 'object' || value === null) return false;
  const { file, name, size, start, url, how } = value as Partial<KeptSource>;
  return (
    (file === null || file instanceof Blob) &&
    typeof name === 'string' &&
    (size === null || typeof size === 'number') &&
    [start, url].every((each) => each === null || typeof each === 'string') &&
    how !== undefined
  );
}
