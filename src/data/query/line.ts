import type { Columns } from '../../core/columns.ts';
import { type Query, type QueryResult, runQuery } from '../../core/query.ts';
import { columnDataOf, type QueryRequest } from './desk.ts';

/** What the page asks, with the query it comes to. */
export interface Question {
  readonly query: Query;
}

/** A question with its own result: the two belong together on screen. */
export interface Answered<Q extends Question> {
  readonly question: Q;
  readonly result: QueryResult;
}

export const answerHere = <Q extends Question>(columns: Columns, question: Q): Answered<Q> => ({
  question,
  result: runQuery(columns, question.query),
});

/**
 * Asks a worker one question at a time. While it is at work only the newest question waits: those between are never
 * asked. Until the worker is open, and where it fails, questions are answered here.
 */
export class QueryLine<Q extends Question> {
  readonly #columns: Columns;
  readonly #start: () => Worker;
  readonly #listeners = new Set<() => void>();
  #answered: Answered<Q> | null = null;
  #worker: Worker | null = null;
  /** The question the worker is at. */
  #underWay: Q | null = null;
  #next: Q | null = null;

  constructor(columns: Columns, start: () => Worker) {
    this.#columns = columns;
    this.#start = start;
  }

  /** What was answered last; the first question is answered at once. */
  answered(question: Q): Answered<Q> {
    this.#answered ??= answerHere(this.#columns, question);
    return this.#answered;
  }

  /** Calls back when there is another answer. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts the worker and gives it the columns. */
  open(): void {
    if (this.#worker) return;
    try {
      const worker = this.#start();
      worker.onmessage = ({ data }: MessageEvent<QueryResult>) => this.#take(data);
      worker.onerror = (event) => {
        event.preventDefault();
        this.#giveUp();
      };
      this.#worker = worker;
      this.#tell({ kind: 'columns', data: columnDataOf(this.#columns) });
    } catch {
      this.#giveUp();
    }
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#underWay = null;
    this.#next = null;
  }

  /** Asks, unless it was asked last; the answer comes to those who subscribed. */
  ask(question: Q): void {
    if (question === (this.#next ?? this.#underWay ?? this.#answered?.question)) return;
    if (!this.#worker) this.#show(answerHere(this.#columns, question));
    else if (this.#underWay) this.#next = question;
    else this.#send(question);
  }

  #tell(request: QueryRequest): void {
    this.#worker?.postMessage(request);
  }

  #send(question: Q): void {
    this.#underWay = question;
    this.#tell({ kind: 'query', query: question.query });
  }

  #take(result: QueryResult): void {
    const [question, next] = [this.#underWay, this.#next];
    this.#underWay = null;
    this.#next = null;
    if (next) this.#send(next);
    if (question) this.#show({ question, result });
  }

  #giveUp(): void {
    const waiting = this.#next ?? this.#underWay;
    this.close();
    if (waiting) this.#show(answerHere(this.#columns, waiting));
  }

  #show(answered: Answered<Q>): void {
    this.#answered = answered;
    for (const listener of this.#listeners) listener();
  }
}
