import type { ListColumn } from './columns.ts';

/** An array of the given length that begins with the given values; the rest is 0. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  values: A,
  length: number,
): A {
  const longer = new (values.constructor as new (length: number) => A)(length);
  longer.set(values);
  return longer;
}

/** Codes in the narrowest array type that fits the number of values. */
const codeArray = (codes: Uint32Array, values: number): Uint16Array | Uint32Array =>
  values > 0xffff ? codes.slice() : new Uint16Array(codes);

/** Number of rows to make room for at least. */
const FIRST = 1 << 8;

/** Builds a column with several codes per row, row by row. */
export class CodeLists {
  #offsets: Uint32Array;
  #codes: Uint32Array;
  #row = 0;
  #size = 0;

  /** @param expected approximate number of rows */
  constructor(expected: number) {
    const rows = Math.max(FIRST, expected);
    this.#offsets = new Uint32Array(rows + 1);
    this.#codes = new Uint32Array(2 * rows);
  }

  /** Adds a code to the current row, unless the row already has it. */
  add(code: number): void {
    for (let i = this.#offsets[this.#row] ?? 0; i < this.#size; i++) if (this.#codes[i] === code) return;
    if (this.#size === this.#codes.length) this.#codes = grown(this.#codes, 2 * this.#size);
    this.#codes[this.#size++] = code;
  }

  endRow(): void {
    this.#row++;
    if (this.#row === this.#offsets.length) this.#offsets = grown(this.#offsets, 2 * this.#row);
    this.#offsets[this.#row] = this.#size;
  }

  /** Adds a row with the given codes. */
  addRow(codes: readonly number[]): void {
    for (let i = 0; i < codes.length; i++) this.add(codes[i] ?? 0);
    this.endRow();
  }

  /** The codes of a finished row. */
  at(row: number): Uint32Array {
    return this.#codes.subarray(this.#offsets[row], this.#offsets[row + 1]);
  }

  /** The column of all rows; `values` is the number of values the codes stand for. */
  done(values: number): ListColumn {
    const offsets = this.#offsets.slice(0, this.#row + 1);
    return { offsets, values: codeArray(this.#codes.subarray(0, this.#size), values) };
  }
}

/** The lists of a column in another order: row i gets the list at `order[i]`. */
export function reordered({ offsets, values }: ListColumn, order: Uint32Array): ListColumn {
  const ends = new Uint32Array(order.length + 1);
  const starts = new Uint32Array(order.length);
  // Lengths are computed first, so that the copying loop knows its bounds without waiting for memory.
  let size = 0;
  for (let row = 0; row < order.length; row++) {
    const place = order[row] ?? 0;
    const start = offsets[place] ?? 0;
    starts[row] = start;
    size += (offsets[place + 1] ?? 0) - start;
    ends[row + 1] = size;
  }
  const moved = values.slice();
  let at = 0;
  for (let row = 0; row < order.length; row++) {
    const end = ends[row + 1] ?? 0;
    for (let from = starts[row] ?? 0; at < end; at++) moved[at] = values[from++] ?? 0;
  }
  return { offsets: ends, values: moved };
}

/** Collects rows in ascending order, in memory that is reused from one collection to the next. */
export class RowList {
  private values = new Uint32Array(0);
  private length = 0;

  /** Starts over, with room for `capacity` rows. */
  start(capacity: number): void {
    if (this.values.length < capacity) this.values = new Uint32Array(capacity);
    this.length = 0;
  }

  add(row: number): void {
    this.values[this.length++] = row;
  }

  /** The rows so far, as a view that is valid until the next start. */
  soFar(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  /** A copy of the rows. */
  done(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
