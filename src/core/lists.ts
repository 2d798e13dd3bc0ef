import type { ListColumn } from './columns.ts';

/** The codes of one row of a list column. */
export function codesOf(column: ListColumn, row: number): Uint16Array | Uint32Array {
  return column.values.subarray(column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0);
}

/** The first code of a row (the primary sector, say); -1 if it has none. */
export function firstCodeOf(column: ListColumn, row: number): number {
  const start = column.offsets[row] ?? 0;
  return start < (column.offsets[row + 1] ?? 0) ? (column.values[start] ?? -1) : -1;
}
