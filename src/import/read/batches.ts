import { BATCH_ROWS } from './limits.ts';
import { Pace } from './pace.ts';
import type { Cell, RowBatch, RowFault } from './table.ts';

/** Collects rows and their faults for the next batch. */
export class BatchBuilder {
  #rows: Cell[][] = [];
  #numbers: number[] = [];
  faults: RowFault[] = [];

  /** @param number file row, from 1 */
  add(cells: Cell[], number: number): void {
    this.#rows.push(cells);
    this.#numbers.push(number);
  }

  get isFull(): boolean {
    return this.#rows.length >= BATCH_ROWS;
  }

  /** Returns what has been collected and starts the next batch. */
  take(done: number): RowBatch {
    const batch = { rows: this.#rows, numbers: this.#numbers, faults: this.faults, done };
    this.#rows = [];
    this.#numbers = [];
    this.faults = [];
    return batch;
  }
}

/** Makes batches of items in memory; `add` adds the row of an item, or its faults, to the batch. */
export async function* batchesOf<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  add: (item: Item, batch: BatchBuilder, index: number) => void,
): AsyncGenerator<RowBatch> {
  const pace = new Pace(signal);
  const batch = new BatchBuilder();
  for (let start = 0; start < items.length; start += BATCH_ROWS) {
    await pace.rest();
    const part = items.slice(start, start + BATCH_ROWS);
    for (const [i, item] of part.entries()) add(item, batch, start + i);
    yield batch.take((start + part.length) / items.length);
  }
}
