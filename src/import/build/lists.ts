/** A list column in the order of the file. */
export interface RawLists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** Days are within ±2^23 and rows within 2^24, so that both fit into one exact number. */
const DAY_SHIFT = 2 ** 23;
const ROWS = 2 ** 24;

/** Rows by first day, then last day, then place in the file. */
export function timeOrder(minDay: Int32Array, maxDay: Int32Array): Uint32Array {
  const keys = Float64Array.from(minDay, (day, row) => (day + DAY_SHIFT) * ROWS + row).sort();
  const order = Uint32Array.from(keys, (key) => key % ROWS);
  // Of the rows that begin on one day, few mean more than that day.
  for (let start = 0; start < order.length; ) {
    const day = minDay[order[start] ?? 0];
    let end = start + 1;
    let longer = false;
    while (end < order.length && minDay[order[end] ?? 0] === day) end++;
    for (let i = start; i < end; i++) longer ||= maxDay[order[i] ?? 0] !== day;
    if (longer && end - start > 1)
      order.subarray(start, end).sort((a, b) => (maxDay[a] ?? 0) - (maxDay[b] ?? 0) || a - b);
    start = end;
  }
  return order;
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
