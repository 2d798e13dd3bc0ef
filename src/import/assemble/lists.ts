/** A list column in the order of the file. */
export interface RawLists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** The lists in another order of rows. */
export function takeLists({ offsets, values }: RawLists, order: Uint32Array): RawLists {
  const ends = new Uint32Array(order.length + 1);
  const taken = new Uint32Array(values.length);
  const starts = new Uint32Array(order.length);
  // How long each is comes first, so that the processor does not wait for memory before it knows how often to go round.
  let size = 0;
  for (let row = 0; row < order.length; row++) {
    const place = order[row] ?? 0;
    const start = offsets[place] ?? 0;
    starts[row] = start;
    size += (offsets[place + 1] ?? 0) - start;
    ends[row + 1] = size;
  }
  let at = 0;
  for (let row = 0; row < order.length; row++) {
    const end = ends[row + 1] ?? 0;
    for (let from = starts[row] ?? 0; at < end; at++) taken[at] = values[from++] ?? 0;
  }
  return { offsets: ends, values: taken };
}
