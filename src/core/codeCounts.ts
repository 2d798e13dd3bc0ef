import type { ListColumn } from './columns.ts';

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
