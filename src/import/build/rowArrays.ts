const FIRST = 1 << 10;

const make = (length: number) => ({
  minDay: new Int32Array(length),
  maxDay: new Int32Array(length),
  oneOf: new Uint8Array(length),
  validTo: new Int32Array(length),
  hasValidity: new Uint8Array(length),
  activeFromMin: new Int32Array(length),
  activeFromMax: new Int32Array(length),
  activeToMin: new Int32Array(length),
  activeToMax: new Int32Array(length),
  kind: new Uint32Array(length),
  stage: new Uint32Array(length),
  level: new Uint32Array(length),
  fileRow: new Uint32Array(length),
});

type Arrays = ReturnType<typeof make>;

/** One number a row and column, in arrays that double together. */
export class RowArrays {
  #arrays = make(FIRST);
  #length = 0;

  /** Rows so far. */
  get length(): number {
    return this.#length;
  }

  /** The arrays; beyond {@link length} they hold nothing. */
  get arrays(): Arrays {
    return this.#arrays;
  }

  /** The arrays with room for one row more: what stands at `length - 1` is to be set. */
  next(): Arrays {
    if (this.#length === this.#arrays.minDay.length) {
      const grown = make(2 * this.#length);
      for (const key in grown) grown[key as keyof Arrays].set(this.#arrays[key as keyof Arrays]);
      this.#arrays = grown;
    }
    this.#length++;
    return this.#arrays;
  }
}
