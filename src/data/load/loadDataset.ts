import { buildColumns } from '../../core/buildColumns.ts';
import { WordSearch } from '../search/wordSearch.ts';
import type { ShownDataset } from '../shown.ts';
import { WorkerCalls, WorkerFailed } from '../worker/workerCalls.ts';
import { fetchParts, type Incoming, InvalidDatasetError, joined, LoadError, parseJson } from './fetchJson.ts';
import type { ReadAnswer } from './readDataset.ts';

/** Bytes from which a file is read in a worker: below, starting one takes longer than reading. */
const LARGE = 1_000_000;

/** To the worker: the parts of a file, then its address, which is answered. */
export type ToReader = { readonly part: Uint8Array } | { readonly end: string };

const startReader = () => new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' });

/** A dataset file while it is fetched: its parts, which a worker reads meanwhile if there are many bytes. */
class IncomingDataset implements Incoming {
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

  /** The worker's answer, when all parts have come; null where it failed. */
  async answer(path: string): Promise<ReadAnswer | null> {
    try {
      return (await this.#reader?.ask({ end: path })) ?? null;
    } catch (error) {
      if (error instanceof WorkerFailed) return null;
      throw error;
    }
  }

  /** Ends the worker; what it has not answered is rejected with the reason. */
  end(reason: unknown): void {
    this.#reader?.end(reason);
  }

  #startReader(): void {
    this.#reader = new WorkerCalls(startReader);
    for (const part of this.#parts) this.#reader.tell({ part });
  }
}

/** Code that reads a file is fetched meanwhile: where it cannot be, nor can the file. */
const orNetworkFault = <Code>(code: Promise<Code>, path: string): Promise<Code> =>
  code.catch(() => {
    throw new LoadError('network', path);
  });

/**
 * Loads a dataset file served beside the page; a large one is read while it is fetched.
 * @throws LoadError or InvalidDatasetError; the caller's abort passes through.
 */
export async function loadDataset(path: string, signal: AbortSignal): Promise<ShownDataset> {
  const incoming = new IncomingDataset();
  const abort = () => incoming.end(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    const [parts, { validateDataset }] = await Promise.all([
      fetchParts(path, signal, incoming),
      orNetworkFault(import('../validate.ts'), path),
    ]);
    if (incoming.isLarge) {
      const { datasetOf } = await orNetworkFault(import('./readDataset.ts'), path);
      return datasetOf(await incoming.answer(path), parts, path);
    }
    const result = validateDataset(parseJson(new TextDecoder().decode(joined(parts)), path));
    if (!result.ok) throw new InvalidDatasetError(path, result.problems, result.count);
    const { agreements, ...info } = result.dataset;
    const columns = buildColumns(result.dataset);
    return { info, columns, search: new WordSearch(columns) };
  } finally {
    signal.removeEventListener('abort', abort);
    incoming.end('done');
  }
}
