import type { ListColumn } from './columns';

/** Codes as wide as the number of values asks for. */
export function codeArray(codes: ArrayLike<number>, values: number): Uint16Array | Uint32Array {
  return values > 0xffff ? Uint32Array.from(codes) : Uint16Array.from(codes);
}

/** Gathers a column of several codes a row, row after row. */
export class CodeLists {
  #offsets: Uint32Array;
  #codes: Uint32Array;
  #row = 0;
  #size = 0;

  /** @param rows how many are expected; there may be more */
  constructor(rows: number) {
    this.#offsets = new Uint32Array(rows + 1);
    this.#codes = new Uint32Array(2 * rows + 16);
  }

  /** Adds a code to the present row, unless the row has it. */
  add(code: number): void {
    for (let i = this.#offsets[this.#row] ?? 0; i < this.#size; i++) if (this.#codes[i] === code) return;
    if (this.#size === this.#codes.length) {
      const grown = new Uint32Array(2 * this.#size);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes[this.#size++] = code;
  }

  endRow(): void {
    this.#row++;
    if (this.#row === this.#offsets.length) {
      const grown = new Uint32Array(2 * this.#row);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    this.#offsets[this.#row] = this.#size;
  }

  /** The column of all rows; `values` is how many values the codes stand for. */
  done(values: number): ListColumn {
    const offsets = this.#offsets.slice(0, this.#row + 1);
    return { offsets, values: codeArray(this.#codes.subarray(0, this.#size), values) };
  }
}

/** The lists of a column in another order: row i has what stands at `order[i]`. */
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

/** The same lists with other codes: `order` holds the old code of each new one. */
export function recoded({ offsets, values }: ListColumn, order: Uint32Array): ListColumn {
  const newCode = new Uint32Array(order.length);
  for (let code = 0; code < order.length; code++) newCode[order[code] ?? 0] = code;
  const codes = order.length > 0xffff ? new Uint32Array(values.length) : new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) codes[i] = newCode[values[i] ?? 0] ?? 0;
  return { offsets, values: codes };
}

/** By code: how many rows have it, each at most once. */
export function rowsOfCodes({ values }: ListColumn, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let i = 0; i < values.length; i++) {
    const code = values[i] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** The same of the given rows alone. */
export function someRowsOfCodes(
  { offsets, values }: ListColumn,
  rows: Uint32Array,
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (const row of rows) {
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const code = values[i] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** Codes by falling number of rows, those that are `first` before the others. */
export function byFrequency(
  lists: ListColumn,
  size: number,
  first: (code: number) => boolean = () => false,
): Uint32Array {
  const counts = rowsOfCodes(lists, size);
  return Uint32Array.from({ length: size }, (_, code) => code).sort(
    (a, b) => Number(first(b)) - Number(first(a)) || (counts[b] ?? 0) - (counts[a] ?? 0) || a - b,
  );
}
