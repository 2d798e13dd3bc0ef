import type { Dataset } from '../../core/dataset.ts';
import { packDataset } from '../packed/packDataset.ts';
import { type ReadyDataset, readyDataset } from '../readyDataset.ts';
import { WorkerCalls, WorkerFailed } from '../worker/workerCalls.ts';
import {
  fetchParts,
  InvalidDatasetError,
  joined,
  type LoadCallbacks,
  LoadError,
  parseJson,
} from './fetchJson.ts';
import type { ReadAnswer } from './readDataset.ts';

/** Size in bytes from which a file is read in a worker: for smaller ones, starting it takes longer than reading. */
const LARGE = 1_000_000;

/** Messages to the worker: the parts of a file, then its address, which the worker answers. */
export type ToReader = { readonly part: Uint8Array } | { readonly end: string };

const startReader = () => new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' });

/** A dataset file being fetched: collects its parts, and passes them to a worker if the file is large. */
class IncomingDataset implements LoadCallbacks {
  readonly #parts: Uint8Array[] = [];
  #size = 0;
  #reader: WorkerCalls<ToReader, ReadAnswer> | null = null;

  onLength(bytes: number): void {
    if (bytes >= LARGE) this.#startReader();
  }

  onPart(part: Uint8Array): void {
    this.#parts.push(part);
    this.#size += part.length;
    if (this.#reader) this.#reader.tell({ part });
    else if (this.#size >= LARGE) this.#startReader();
  }

  get isLarge(): boolean {
    return this.#reader !== null;
  }

  /** The worker's answer, after all parts have arrived; null if the worker failed. */
  async answer(path: string): Promise<ReadAnswer | null> {
    try {
      return (await this.#reader?.ask({ end: path })) ?? null;
    } catch (error) {
      if (error instanceof WorkerFailed) return null;
      throw error;
    }
  }

  /** Ends the worker; pending requests are rejected with the reason. */
  end(reason: unknown): void {
    this.#reader?.end(reason);
  }

  #startReader(): void {
    this.#reader = new WorkerCalls(startReader);
    for (const part of this.#parts) this.#reader.tell({ part });
  }
}

/** If the code that reads a file can't be fetched, neither can the file. */
const orNetworkFault = <Code>(code: Promise<Code>, path: string): Promise<Code> =>
  code.catch(() => {
    throw new LoadError('network', path);
  });

/** The dataset in a file, validated unless its bytes were checked when the atlas was built. */
async function checkedDataset(bytes: ArrayBuffer, path: string): Promise<Dataset> {
  const input = parseJson(new TextDecoder().decode(bytes), path);
  if (await isCheckedAtBuild(bytes)) return input as Dataset;
  const { validateDataset } = await orNetworkFault(import('../validate.ts'), path);
  const result = validateDataset(input);
  if (!result.ok) throw new InvalidDatasetError(path, result.problems, result.count);
  return result.dataset;
}

/**
 * Loads a dataset file served with the page; a large one is read while it is fetched.
 * @throws LoadError or InvalidDatasetError; the caller's abort passes through.
 */
export async function loadDataset(path: string, signal: AbortSignal): Promise<ReadyDataset> {
  const incoming = new IncomingDataset();
  const abort = () => incoming.end(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    const parts = await fetchParts(path, signal, incoming);
    if (incoming.isLarge) {
      const { datasetOf } = await orNetworkFault(import('./readDataset.ts'), path);
      return datasetOf(await incoming.answer(path), parts, path);
    }
    return readyDataset(packDataset(await checkedDataset(joined(parts), path)));
  } finally {
    signal.removeEventListener('abort', abort);
    incoming.end('done');
  }
}

declare const CHECKED_DATASETS: readonly string[];

/** Whether exactly these bytes were checked as a dataset when the atlas was built; false if the browser can't tell. */
export async function isCheckedAtBuild(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<boolean> {
  // Missing on pages served over plain HTTP.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return false;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return CHECKED_DATASETS.includes([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
