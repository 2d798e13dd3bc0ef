import { hash32OfBytes } from '../../core/slug.ts';

/** Files of up to this many bytes are kept beside the dataset that was made of them. */
export const MOST_KEPT = 50_000_000;
/** Bytes a file is told by, from its start. */
const START = 1 << 16;

/** What a dataset was made of, so that rows which stayed out can be mended later. */
export interface KeptSource {
  /** null where it is too large to keep, or is at an address. */
  readonly file: Blob | null;
  readonly name: string;
  /** Bytes; null for an address. */
  readonly size: number | null;
  /** Told from its first bytes; null for an address. */
  readonly start: string | null;
  readonly url: string | null;
  /** How it was read: options, mapping, corrections and what came of the rows. Checked by whoever reads it. */
  readonly how: unknown;
}

/** What tells a file from others: a number of its first bytes (FNV-1a). */
export async function startOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, START).arrayBuffer());
  return hash32OfBytes(bytes, 0, bytes.length).toString(16).padStart(8, '0');
}

/** A file as it is kept: its bytes too, unless there are very many. */
export async function sourceOfFile(file: Blob, name: string, how: unknown): Promise<KeptSource> {
  const { size } = file;
  return { file: size <= MOST_KEPT ? file : null, name, size, start: await startOf(file), url: null, how };
}

export const sourceAt = (url: string, name: string, how: unknown): KeptSource => ({
  ...{ file: null, name, size: null, start: null, url, how },
});

/** Whether a file is the one that a source was made of. */
export const isSameFile = async (file: Blob, { size, start }: KeptSource): Promise<boolean> =>
  file.size === size && (await startOf(file)) === start;

/** Whether something stored is a source. */
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
