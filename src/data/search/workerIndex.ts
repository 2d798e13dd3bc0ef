import type { Columns } from '../../core/columns.ts';
import type { Text } from '../../core/dataset.ts';
import { termsHit } from '../../core/wordMatch.ts';
import type { WordHits } from '../../core/wordSearch.ts';
import type { FromSearch, ToSearch } from './protocol.ts';
import { textsOf } from './textsOf.ts';

/** The part of a worker that is used, so that tests can stand in for one. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Answers kept: the list of results asks first, the atlas a moment later. */
const KEPT = 2;

interface Question {
  readonly words: string;
  readonly signal: AbortSignal | undefined;
  resolve(hits: WordHits): void;
  reject(reason: unknown): void;
}

/** A word index in a worker. One question is there at a time; those whose signal is aborted are not sent any more. */
export class WorkerIndex {
  readonly kind = 'apart';
  readonly #worker: SearchWorker;
  readonly #waiting: Question[] = [];
  readonly #answers = new Map<string, WordHits>();
  #asked: Question | null = null;
  #fault: Error | null = null;

  private constructor(worker: SearchWorker) {
    this.#worker = worker;
  }

  /** Sends the texts to a worker. Resolves when they are indexed; rejects where the worker cannot be started. */
  static build(
    worker: SearchWorker,
    texts: Extract<ToSearch, { kind: 'build' }>['texts'],
  ): Promise<WorkerIndex> {
    return new Promise((resolve, reject) => {
      const index = new WorkerIndex(worker);
      worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
        if (data.kind === 'ready') resolve(index);
        else index.#found(data.mask, data.ranked);
      });
      worker.addEventListener('error', (event) => {
        // Said where the search is missed; the console need not say it too.
        event.preventDefault();
        worker.terminate();
        const fault = new Error(`The search has stopped: ${event.message || 'its code did not load'}`);
        reject(fault);
        index.#fail(fault);
      });
      worker.postMessage({ kind: 'build', texts } satisfies ToSearch);
    });
  }

  /** Rejects with the signal's reason when it is aborted before the words' turn, and where the worker has stopped. */
  find(words: string, signal?: AbortSignal): Promise<WordHits> {
    const known = this.#answers.get(words);
    if (known) return Promise.resolve(known);
    if (this.#fault) return Promise.reject(this.#fault);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ words, signal, resolve, reject });
      if (!this.#asked) this.#askNext();
    });
  }

  #askNext(): void {
    this.#asked = null;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const known = this.#answers.get(next.words);
      if (next.signal?.aborted) next.reject(next.signal.reason);
      else if (known) next.resolve(known);
      else {
        this.#asked = next;
        this.#worker.postMessage({ kind: 'find', words: next.words } satisfies ToSearch);
        return;
      }
    }
  }

  #found(mask: Uint8Array, ranked: Uint32Array): void {
    const question = this.#asked;
    if (!question) return;
    const hits = { mask, ranked, terms: termsHit(question.words) };
    this.#answers.set(question.words, hits);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
    question.resolve(hits);
    this.#askNext();
  }

  #fail(fault: Error): void {
    this.#fault = fault;
    for (const { reject } of [this.#asked, ...this.#waiting].filter((question) => question !== null))
      reject(fault);
    this.#waiting.length = 0;
  }
}

/** Ends the worker of a dataset that nothing holds any more. */
const orphans = new FinalizationRegistry<SearchWorker>((worker) => worker.terminate());

/** The word index of a large dataset, built and asked in a worker. Rejects where the worker cannot be started. */
export async function indexApart(
  columns: Columns,
  countries: (code: string) => Text | undefined,
): Promise<WorkerIndex> {
  const texts = await textsOf(columns, countries);
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
  const index = await WorkerIndex.build(worker, texts);
  orphans.register(columns, worker);
  return index;
}
