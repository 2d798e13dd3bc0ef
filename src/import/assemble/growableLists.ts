const FIRST = 1 << 10;

/** Several values a row, as a column of offsets and values: see `ListColumn`. Its arrays double. */
export class GrowableLists {
  #offsets: Uint32Array;
  #values: Uint32Array;
  #rows = 0;
  #size = 0;

  /** @param expected how many lists there will be, about */
  constructor(expected = 0) {
    const length = Math.max(FIRST, expected + 1);
    this.#offsets = new Uint32Array(length);
    this.#values = new Uint32Array(length);
  }

  add(codes: readonly number[]): void {
    if (this.#size + codes.length > this.#values.length) {
      const grown = new Uint32Array(2 * (this.#size + codes.length));
      grown.set(this.#values);
      this.#values = grown;
    }
    for (let i = 0; i < codes.length; i++) this.#values[this.#size++] = codes[i] ?? 0;
    this.#rows++;
    if (this.#rows === this.#offsets.length) {
      const grown = new Uint32Array(2 * this.#rows);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    this.#offsets[this.#rows] = this.#size;
  }

  /** The values of a row. */
  at(row: number): Uint32Array {
    return this.#values.subarray(this.#offsets[row], this.#offsets[row + 1]);
  }

  /** All lists as they lie, until the next is added. */
  done(): { readonly offsets: Uint32Array; readonly values: Uint32Array } {
    return {
      offsets: this.#offsets.subarray(0, this.#rows + 1),
      values: this.#values.subarray(0, this.#size),
    };
  }
}
