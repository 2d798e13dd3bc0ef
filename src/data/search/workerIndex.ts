import type { Columns } from '../../core/columns.ts';
import { termsHit } from '../../core/wordMatch.ts';
import type { CountryNames, WordHits } from '../../core/wordSearch.ts';
import type { PackedRecords } from '../packed/packedRecords.ts';
import { WorkerCalls, type WorkerLike } from '../worker/workerCalls.ts';
import type { FromSearch, ToSearch } from './desk.ts';
import { packedSource } from './packedSource.ts';

/** Number of answers to cache: the list of results asks first, and the atlas asks the same a moment later. */
const KEPT = 2;

const startSearch = () => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });

/** Ends the worker when its index is garbage-collected. */
const orphans = new FinalizationRegistry<WorkerCalls<ToSearch, FromSearch>>((calls) => calls.end('unused'));

/** The word index of a large dataset, built and searched in a worker. */
export class WorkerIndex {
  readonly kind = 'apart';
  readonly #answers = new Map<string, Promise<WordHits>>();

  private constructor(private readonly calls: WorkerCalls<ToSearch, FromSearch>) {
    orphans.register(this, calls);
  }

  /**
   * Builds the index of a dataset.
   * @throws WorkerFailed if the worker cannot start or breaks down
   */
  static async build(
    columns: Columns,
    packed: PackedRecords,
    countryNames: CountryNames,
    start: () => WorkerLike = startSearch,
  ): Promise<WorkerIndex> {
    const calls = new WorkerCalls<ToSearch, FromSearch>(start);
    await calls.ask({ kind: 'build', source: packedSource(columns, packed, countryNames) });
    return new WorkerIndex(calls);
  }

  /**
   * Finds words.
   * @throws WorkerFailed; the signal's reason if it is aborted before the words' turn
   */
  find(words: string, signal?: AbortSignal): Promise<WordHits> {
    const ask = () => this.#ask(words, signal);
    // The earlier caller may have aborted its search.
    const answer = this.#answers.get(words)?.catch(ask) ?? ask();
    this.#answers.set(words, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }

  async #ask(words: string, signal: AbortSignal | undefined): Promise<WordHits> {
    const hits = await this.calls.ask({ kind: 'find', words }, signal);
    if (hits === 'ready') throw new TypeError('A question has no such answer');
    return { ...hits, terms: termsHit(words) };
  }
}
