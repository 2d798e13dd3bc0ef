/** The typed arrays that grow here. */
type Numbers = Int32Array | Uint32Array | Uint8Array;

/** Numbers that are added one by one, in a typed array that doubles. */
export interface Growable<T extends Numbers> {
  readonly length: number;
  add(value: number): void;
  /** The numbers added, in an array no longer than they need. */
  done(): T;
}

/** A class for each type of array, so that the engine compiles each for its own. */
function growableOf<T extends Numbers>(make: (length: number) => T): new () => Growable<T> {
  return class implements Growable<T> {
    #values = make(1 << 10);
    #length = 0;

    get length(): number {
      return this.#length;
    }

    add(value: number): void {
      if (this.#length === this.#values.length) {
        const grown = make(2 * this.#length);
        grown.set(this.#values);
        this.#values = grown;
      }
      this.#values[this.#length++] = value;
    }

    done(): T {
      return this.#values.slice(0, this.#length) as T;
    }
  };
}

export const Int32s = growableOf((length) => new Int32Array(length));
export const Uint32s = growableOf((length) => new Uint32Array(length));
export const Bytes = growableOf((length) => new Uint8Array(length));

/** Several values a row, as a column of offsets and values: see `ListColumn`. */
export class GrowableLists {
  readonly #offsets = new Uint32s();
  readonly #values = new Uint32s();

  constructor() {
    this.#offsets.add(0);
  }

  add(codes: readonly number[]): void {
    for (let i = 0; i < codes.length; i++) this.#values.add(codes[i] ?? 0);
    this.#offsets.add(this.#values.length);
  }

  done(): { readonly offsets: Uint32Array; readonly values: Uint32Array } {
    return { offsets: this.#offsets.done(), values: this.#values.done() };
  }
}
