type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** Numbers gathered one by one; their memory grows with them. */
export class Growing<A extends Numbers> {
  #values: A;
  readonly #make: (length: number) => A;
  length = 0;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(1 << 10);
  }

  /** The numbers so far, and unused room behind them; another array after the next {@link push}. */
  get values(): A {
    return this.#values;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = this.#make(2 * this.length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }
}
