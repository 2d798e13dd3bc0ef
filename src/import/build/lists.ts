import type { ListColumn } from '../../core/columns.ts';

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

/** The same lists with other codes: `order` holds the old code of each new one. */
export function recode({ offsets, values }: RawLists, order: Uint32Array): ListColumn {
  const newCode = new Uint32Array(order.length);
  for (let code = 0; code < order.length; code++) newCode[order[code] ?? 0] = code;
  const codes = order.length > 0xffff ? new Uint32Array(values.length) : new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) codes[i] = newCode[values[i] ?? 0] ?? 0;
  return { offsets, values: codes };
}
