import type { Columns } from '../../core/columns.ts';
import { type Query, type QueryResult, runQuery } from '../../core/query.ts';
import { WorkerCalls } from '../worker/workerCalls.ts';
import { columnDataOf, type QueryRequest } from './desk.ts';

/** What the page asks for, with the corresponding query. */
export interface Question {
  readonly query: Query;
}

/** A question with its own result, so that both are shown together. */
export interface AnsweredQuestion<Q extends Question> {
  readonly question: Q;
  readonly result: QueryResult;
}

export const answerHere = <Q extends Question>(columns: Columns, question: Q): AnsweredQuestion<Q> => ({
  question,
  result: runQuery(columns, question.query),
});

/** Asks a worker one question at a time; only the newest waits. Without a worker, answers on this thread. */
export class QueryLine<Q extends Question> {
  readonly #listeners = new Set<() => void>();
  #answered: AnsweredQuestion<Q> | null = null;
  #calls: WorkerCalls<QueryRequest, QueryResult> | null = null;
  /** The most recent question. */
  #asked: Q | null = null;
  /** Aborted when a newer question is asked. */
  #newer = new AbortController();

  constructor(
    private readonly columns: Columns,
    private readonly start: () => Worker,
  ) {}

  /** The last answer; the first question is answered synchronously. */
  answerFor(question: Q): AnsweredQuestion<Q> {
    this.#answered ??= answerHere(this.columns, question);
    return this.#answered;
  }

  /** Calls back when there is a new answer. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts the worker and sends it the columns. */
  open(): void {
    if (this.#calls) return;
    this.#calls = new WorkerCalls(this.start);
    this.#calls.tell({ kind: 'columns', data: columnDataOf(this.columns) });
  }

  close(): void {
    this.#calls?.end('closed');
    this.#calls = null;
    this.#asked = null;
  }

  /** Asks a question, unless it is the same as the last one; subscribers are notified of the answer. */
  ask(question: Q): void {
    if (question === (this.#asked ?? this.#answered?.question)) return;
    this.#asked = question;
    this.#newer.abort();
    this.#newer = new AbortController();
    const { signal } = this.#newer;
    const calls = this.#calls;
    if (!calls) {
      this.#show(answerHere(this.columns, question));
      return;
    }
    calls.ask({ kind: 'query', query: question.query }, signal).then(
      (result) => this.#show({ question, result }),
      () => {
        if (!signal.aborted && this.#calls === calls) this.#show(answerHere(this.columns, question));
      },
    );
  }

  #show(answered: AnsweredQuestion<Q>): void {
    this.#answered = answered;
    for (const listener of this.#listeners) listener();
  }
}
