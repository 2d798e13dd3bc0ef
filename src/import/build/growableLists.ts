/** Several values a row, as a column of offsets and values: see `ListColumn`. Its arrays double. */
export class GrowableLists {
  #offsets = new Uint32Array(1 << 10);
  #values = new Uint32Array(1 << 10);
  #rows = 0;
  #size = 0;

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

  done(): { readonly offsets: Uint32Array; readonly values: Uint32Array } {
    return {
      offsets: this.#offsets.slice(0, this.#rows + 1),
      values: this.#values.slice(0, this.#size),
    };
  }
}
