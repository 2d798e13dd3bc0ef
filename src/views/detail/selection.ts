import type { Columns } from '../../core/columns.ts';

/** Where the selected record stands among the visible ones. */
export interface Position {
  readonly row: number;
  /** Place among the visible rows, from 1; null where the filters hide it. */
  readonly place: number | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Position of a record, and its visible neighbours in time; null for an id that is not there. */
export function positionOf(columns: Columns, rows: Uint32Array, id: string | null): Position | null {
  const row = id === null ? undefined : columns.rowOf(id);
  if (row === undefined) return null;
  const index = rows.indexOf(row);
  const before = rows.findLast((each) => each < row);
  const after = rows.find((each) => each > row);
  const idOf = (each: number | undefined) => (each === undefined ? null : (columns.idOf(each) ?? null));
  return { row, place: index < 0 ? null : index + 1, previous: idOf(before), next: idOf(after) };
}
