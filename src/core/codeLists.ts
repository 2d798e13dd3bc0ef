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
export const codeArray = (codes: ArrayLike<number>, values: number): Uint16Array | Uint32Array =>
  values > 0xffff ? Uint32Array.from(codes) : Uint16Array.from(codes);

/** Builds a column with several codes per row, row by row. */
export class CodeLists {
  #offsets: Uint32Array;
  #codes: Uint32Array;
  #row = 0;
  #size = 0;

  /** @param rows expected number of rows; there may be more */
  constructor(rows: number) {
    this.#offsets = new Uint32Array(rows + 1);
    this.#codes = new Uint32Array(2 * rows + 16);
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

  /** The column of all rows; `values` is the number of values the codes stand for. */
  done(values: number): ListColumn {
    const offsets = this.#offsets.slice(0, this.#row + 1);
    return { offsets, values: codeArray(this.#codes.subarray(0, this.#size), values) };
  }
}

/** The lists of a column in another order: row i gets the list at `order[i]`. */
export function reordered({ offsets, values }: ListColumn, order: Uint32Array): ListColumn {
  const moved = { offsets: new Uint32Array(offsets.length), values: values.slice() };
  let size = 0;
  order.forEach((place, row) => {
    const end = offsets[place + 1] ?? 0;
    for (let i = offsets[place] ?? 0; i < end; i++) moved.values[size++] = values[i] ?? 0;
    moved.offsets[row + 1] = size;
  });
  return moved;
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
