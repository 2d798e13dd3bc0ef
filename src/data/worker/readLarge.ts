import { callWorker, WorkerFailed } from './callWorker.ts';
import type { ReadAnswer } from './readDataset.ts';

/** What a reader in a worker is told: that there will be a file, a part of it, and that this was all, with its address. */
export type ToReader = { readonly begin: true } | { readonly part: Uint8Array } | { readonly end: string };

const startReader = () => new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' });

/** A large dataset file that is read in a worker while it comes. */
export class LargeReading {
  #worker: Worker | null = null;
  readonly #answer: Promise<ReadAnswer | null>;

  constructor(signal: AbortSignal) {
    const start = () => {
      this.#worker = startReader();
      return this.#worker;
    };
    this.#answer = callWorker<ReadAnswer>(start, { begin: true } satisfies ToReader, signal).catch(
      (error) => {
        if (error instanceof WorkerFailed) return null;
        throw error;
      },
    );
    // Where the file is given up, nobody awaits it.
    this.#answer.catch(() => undefined);
  }

  /** Hands on the next part. */
  add(part: Uint8Array): void {
    this.#post({ part });
  }

  /** All has come. Resolves to null where no worker could be had; the caller's abort passes through. */
  done(path: string): Promise<ReadAnswer | null> {
    this.#post({ end: path });
    return this.#answer;
  }

  #post(message: ToReader): void {
    this.#worker?.postMessage(message);
  }
}
