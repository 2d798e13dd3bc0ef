/** A worker could not start, or broke down. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed';
}

/** The part of a worker that is used, so that tests can substitute it. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

interface Call<Request, Answer> {
  readonly request: Request;
  readonly signal: AbortSignal | undefined;
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

/** A worker that answers one request after another, with one message each. */
export class WorkerCalls<Request, Answer> {
  #worker: WorkerLike | null = null;
  #current: Call<Request, Answer> | null = null;
  readonly #waiting: Call<Request, Answer>[] = [];
  #ended: { readonly reason: unknown } | null = null;

  constructor(start: () => WorkerLike) {
    try {
      const worker = start();
      this.#worker = worker;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#answer(data);
      worker.onerror = (event) => {
        // The caller reports the failure, so the console need not.
        event.preventDefault();
        this.end(new WorkerFailed(event.message || 'the code of the worker did not load'));
      };
      worker.onmessageerror = () => this.end(new WorkerFailed('an answer that cannot be read'));
    } catch (error) {
      this.end(new WorkerFailed(String(error)));
    }
  }

  /** Posts a request that has no answer. */
  tell(request: Request): void {
    this.#worker?.postMessage(request);
  }

  /**
   * Resolves to the answer.
   * @throws WorkerFailed, the reason of {@link end}, or the signal's reason if it is aborted before the request is
   * sent.
   */
  ask(request: Request, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, signal, resolve, reject });
      if (this.#ended) this.end(this.#ended.reason);
      else if (!this.#current) this.#sendNext();
    });
  }

  /** Ends the worker and rejects pending requests; only the first reason counts. */
  end(reason: unknown): void {
    this.#ended ??= { reason };
    this.#worker?.terminate();
    this.#worker = null;
    const unanswered = [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)];
    this.#current = null;
    for (const { reject } of unanswered) reject(this.#ended.reason);
  }

  #sendNext(): void {
    this.#current = null;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (next.signal?.aborted) {
        next.reject(next.signal.reason);
        continue;
      }
      this.#current = next;
      this.#worker?.postMessage(next.request);
      return;
    }
  }

  #answer(answer: Answer): void {
    const answered = this.#current;
    this.#sendNext();
    answered?.resolve(answer);
  }
}
