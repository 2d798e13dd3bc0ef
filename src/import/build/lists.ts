/** A list column in the order of the file. */
export interface RawLists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** The lists in another order of rows. */
export function takeLists({ offsets, values }: RawLists, order: Uint32Array): RawLists {
  const taken = { offsets: new Uint32Array(order.length + 1), values: new Uint32Array(values.length) };
  let size = 0;
  for (let row = 0; row < order.length; row++) {
    const place = order[row] ?? 0;
    const end = offsets[place + 1] ?? 0;
    for (let i = offsets[place] ?? 0; i < end; i++) taken.values[size++] = values[i] ?? 0;
    taken.offsets[row + 1] = size;
  }
  return taken;
}
