const FIRST = 1 << 10;

const make = (length: number) => ({
  minDay: new Int32Array(length),
  maxDay: new Int32Array(length),
  oneOf: new Uint8Array(length),
  reported: new Uint8Array(length),
  validTo: new Int32Array(length),
  hasValidity: new Uint8Array(length),
  activeFromMin: new Int32Array(length),
  activeFromMax: new Int32Array(length),
  activeToMin: new Int32Array(length),
  activeToMax: new Int32Array(length),
  kind: new Uint32Array(length),
  stage: new Uint32Array(length),
  level: new Uint32Array(length),
  /** Row of the record in its file, if it has one. */
  fileRow: new Uint32Array(length),
});

type Arrays = ReturnType<typeof make>;

/** One number per record and column, in file order, in arrays that double together as they grow. */
export class RowArrays {
  #arrays: Arrays;
  #length = 0;

  /** @param expected approximate number of rows */
  constructor(expected = 0) {
    this.#arrays = make(Math.max(FIRST, expected));
  }

  /** Number of rows so far. */
  get length(): number {
    return this.#length;
  }

  /** The arrays; their contents beyond {@link length} are undefined. */
  get arrays(): Arrays {
    return this.#arrays;
  }

  /** The arrays with room for one more row: the caller sets the values at `length - 1`. */
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

/** A separate function per array type, so that each stays fast. */
function takeInts(values: Int32Array, order: Uint32Array): Int32Array {
  const taken = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) taken[row] = values[order[row] ?? 0] ?? 0;
  return taken;
}

function takeBytes(values: Uint8Array, order: Uint32Array): Uint8Array {
  const taken = new Uint8Array(order.length);
  for (let row = 0; row < order.length; row++) taken[row] = values[order[row] ?? 0] ?? 0;
  return taken;
}

function takeCodes(values: Uint32Array, order: Uint32Array): Uint16Array {
  const taken = new Uint16Array(order.length);
  for (let row = 0; row < order.length; row++) taken[row] = values[order[row] ?? 0] ?? 0;
  return taken;
}

/** The columns in an order of records: row i gets the values at `order[i]`. */
export const inOrder = ({ arrays }: RowArrays, order: Uint32Array) => ({
  minDay: takeInts(arrays.minDay, order),
  maxDay: takeInts(arrays.maxDay, order),
  oneOf: takeBytes(arrays.oneOf, order),
  reported: takeBytes(arrays.reported, order),
  validTo: takeInts(arrays.validTo, order),
  hasValidity: takeBytes(arrays.hasValidity, order),
  activeFromMin: takeInts(arrays.activeFromMin, order),
  activeFromMax: takeInts(arrays.activeFromMax, order),
  activeToMin: takeInts(arrays.activeToMin, order),
  activeToMax: takeInts(arrays.activeToMax, order),
  kind: takeCodes(arrays.kind, order),
  stage: takeCodes(arrays.stage, order),
  level: takeCodes(arrays.level, order),
});
