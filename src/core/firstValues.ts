import { rowsOfCodes } from './codeCounts.ts';
import type { ListColumn } from './columns.ts';

/** The code of a row without a value. */
export const NO_CODE = 0xffffffff;

/** The first value of each row in one facet. */
export interface FirstValues {
  /** By row: the code of its first value; {@link NO_CODE} if it has none. */
  readonly codes: Uint16Array | Uint32Array;
  /** By code: how many rows have it as their first value, regardless of filters. */
  readonly totals: Uint32Array;
}

function firstCodes({ offsets, values }: ListColumn): Uint32Array {
  const codes = new Uint32Array(offsets.length - 1);
  for (let row = 0; row < codes.length; row++) {
    const start = offsets[row] ?? 0;
    codes[row] = start < (offsets[row + 1] ?? 0) ? (values[start] ?? NO_CODE) : NO_CODE;
  }
  return codes;
}

/** The first values of a facet's column; `size` is the number of codes. O(n). */
export function firstValuesOf(column: Uint16Array | ListColumn, size: number): FirstValues {
  const codes = 'offsets' in column ? firstCodes(column) : column;
  return { codes, totals: rowsOfCodes(codes, size) };
}
