import type { ListColumn } from './columns.ts';

/** By number: its index in `order`, which holds each number below `size` at most once; 0 for numbers not in it. */
export function placesIn(order: ArrayLike<number>, size = order.length): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}

/** The same lists with other codes: `order` holds the old code of each new one. */
export function recoded({ offsets, values }: ListColumn, order: Uint32Array): ListColumn {
  const newCode = placesIn(order);
  const codes = order.length > 0xffff ? new Uint32Array(values.length) : new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) codes[i] = newCode[values[i] ?? 0] ?? 0;
  return { offsets, values: codes };
}

/** By code: how many rows have it, each counted once. `size` is the number of codes; any beyond are not counted. */
export function rowsOfCodes(column: Uint16Array | Uint32Array | ListColumn, size: number): Uint32Array {
  const codes = 'offsets' in column ? column.values : column;
  const counts = new Uint32Array(size);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    if (code < size) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Adds the codes of the given rows to their counts: a tight loop for each kind of column. */
export function addRowsOfCodes(
  column: Uint16Array | ListColumn,
  rows: Uint32Array,
  counts: Uint32Array,
): Uint32Array {
  if (!('offsets' in column)) {
    for (let at = 0; at < rows.length; at++) {
      const code = column[rows[at] ?? 0] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }
  const { offsets, values } = column;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const code = values[i] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}

/** Codes by descending number of rows, those that are `first` before the others. */
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

/** The rows of each code, ascending: those of code c at `rows[offsets[c] .. offsets[c + 1])`. */
export interface RowsByCode {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** The rows of every code of a list column; `size` is the number of codes. O(n). */
export function rowsByCode({ offsets, values }: ListColumn, size: number): RowsByCode {
  const starts = new Uint32Array(size + 1);
  for (const code of values) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let code = 0; code < size; code++) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const places = starts.slice();
  const rows = new Uint32Array(values.length);
  for (let row = 0; row < offsets.length - 1; row++) {
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      const code = values[i] ?? 0;
      const place = places[code] ?? 0;
      rows[place] = row;
      places[code] = place + 1;
    }
  }
  return { offsets: starts, rows };
}
