import { buildColumns } from '../core/buildColumns.ts';
import { fetchParts, type Incoming, LoadError } from './fetchJson.ts';
import { joined } from './parts.ts';
import type { ShownDataset } from './shown.ts';
import { LargeReading } from './worker/readLarge.ts';

/** Bytes from which a file is read in a worker: below, starting one takes longer than reading. */
const LARGE = 1_000_000;

/** What reads a file is fetched while the file is on its way: where it cannot be, nor can the file. */
async function orNetworkFault<T>(code: Promise<T>, path: string): Promise<T> {
  try {
    return await code;
  } catch {
    throw new LoadError('network', path);
  }
}

/** A dataset file on its way: kept until it has come, and if it is large, read by a worker meanwhile. */
class IncomingDataset implements Incoming {
  readonly parts: Uint8Array[] = [];
  #size = 0;
  #reading: LargeReading | null = null;

  constructor(private readonly signal: AbortSignal) {}

  onLength(bytes: number): void {
    if (bytes >= LARGE) this.#begin();
  }

  onPart(part: Uint8Array): void {
    this.parts.push(part);
    this.#size += part.length;
    if (this.#reading) this.#reading.add(part);
    else if (this.#size >= LARGE) this.#begin();
  }

  /** What reads it; null where it is small. */
  get reading(): LargeReading | null {
    return this.#reading;
  }

  #begin(): void {
    this.#reading = new LargeReading(this.signal);
    for (const part of this.parts) this.#reading.add(part);
  }
}

/**
 * Loads a dataset file served beside the page; a large one is read while it comes.
 * @throws LoadError or InvalidDatasetError; the caller's abort passes through.
 */
export async function loadDataset(path: string, signal: AbortSignal): Promise<ShownDataset> {
  const failed = new AbortController();
  const incoming = new IncomingDataset(AbortSignal.any([signal, failed.signal]));
  try {
    const [, { datasetIn }] = await Promise.all([
      fetchParts(path, signal, incoming),
      orNetworkFault(import('./datasetIn.ts'), path),
    ]);
    const { parts, reading } = incoming;
    if (reading) {
      const [answer, { answered }] = await Promise.all([
        reading.done(path),
        orNetworkFault(import('./worker/answered.ts'), path),
      ]);
      return answered(answer, parts, path);
    }
    const { agreements, ...info } = datasetIn(joined(parts), path);
    return { info, columns: buildColumns({ ...info, agreements }) };
  } catch (error) {
    failed.abort();
    throw error;
  }
}
