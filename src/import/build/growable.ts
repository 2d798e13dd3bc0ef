/** The typed arrays that grow here. */
type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** A typed array that grows by doubling as numbers are added. */
export class Growable<T extends Numbers> {
  #values: T;
  #length = 0;

  constructor(private readonly make: (length: number) => T) {
    this.#values = make(1 << 10);
  }

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = this.make(2 * this.#length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** The numbers added, in an array no longer than they need. */
  done(): T {
    return this.#values.slice(0, this.#length) as T;
  }
}

export const int32s = () => new Growable((length) => new Int32Array(length));
export const uint32s = () => new Growable((length) => new Uint32Array(length));
export const bytes = () => new Growable((length) => new Uint8Array(length));

/** Several values a row, as a column of offsets and values: see `ListColumn`. */
export class GrowableLists {
  readonly #offsets = uint32s();
  readonly #values = uint32s();

  constructor() {
    this.#offsets.add(0);
  }

  add(codes: readonly number[]): void {
    for (const code of codes) this.#values.add(code);
    this.#offsets.add(this.#values.length);
  }

  done(): { readonly offsets: Uint32Array; readonly values: Uint32Array } {
    return { offsets: this.#offsets.done(), values: this.#values.done() };
  }
}
