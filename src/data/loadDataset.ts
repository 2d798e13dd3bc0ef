import { buildColumns } from '../core/buildColumns.ts';
import type { Dataset } from '../core/dataset.ts';
import { fetchParts, type Incoming, LoadError, parseJson } from './fetchJson.ts';
import { isCheckedAtBuild } from './isCheckedAtBuild.ts';
import { joined } from './parts.ts';
import type { ShownDataset } from './shown.ts';
import { LargeReading } from './worker/readLarge.ts';

/** Bytes from which a file is read in a worker: below, starting one takes longer than reading. */
const LARGE = 1_000_000;

/** Fetches code that reads a file: where it can't be fetched, neither can the file. */
async function orNetworkFault<T>(code: Promise<T>, path: string): Promise<T> {
  try {
    return await code;
  } catch {
    throw new LoadError('network', path);
  }
}

/** The dataset in a file, checked now unless it was when the atlas was built. */
async function checkedDataset(bytes: ArrayBuffer, path: string): Promise<Dataset> {
  if (await isCheckedAtBuild(bytes)) return parseJson(new TextDecoder().decode(bytes), path) as Dataset;
  const { datasetIn } = await orNetworkFault(import('./datasetIn.ts'), path);
  return datasetIn(bytes, path);
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
    await fetchParts(path, signal, incoming);
    const { parts, reading } = incoming;
    if (reading) {
      const [answer, { answered }] = await Promise.all([
        reading.done(path),
        orNetworkFault(import('./worker/answered.ts'), path),
      ]);
      return answered(answer, parts, path);
    }
    const { agreements, ...info } = await checkedDataset(joined(parts), path);
    return { info, columns: buildColumns({ ...info, agreements }) };
  } catch (error) {
    failed.abort();
    throw error;
  }
}
