import { type Columns, countWhile, type ListColumn } from './columns.ts';
import type { FacetId } from './taxonomy.ts';

/** What the pointer or the focus is on, anywhere on the page. */
export type Hover =
  | { readonly kind: 'agreement'; readonly id: string }
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string };

function listHolds(column: ListColumn, row: number, code: number): boolean {
  const end = column.offsets[row + 1] ?? 0;
  for (let i = column.offsets[row] ?? 0; i < end; i++) if (column.values[i] === code) return true;
  return false;
}

/** A test for whether a row has a value of a facet; made once and used for many rows. */
export function testOf(columns: Columns, facet: FacetId, value: string): (row: number) => boolean {
  const code = columns.domains[facet].indexOf.get(value);
  if (code === undefined) return () => false;
  const column = columns[facet];
  return 'offsets' in column ? (row) => listHolds(column, row, code) : (row) => column[row] === code;
}

/** Whether a row has a value of a facet. */
export const rowHas = (columns: Columns, row: number, facet: FacetId, value: string): boolean =>
  testOf(columns, facet, value)(row);

/** Whether a row is among `rows`, which must be ascending; O(log n). */
export const holds = (rows: Uint32Array, row: number): boolean =>
  rows[countWhile(rows.length, (at) => (rows[at] ?? 0) < row)] === row;

/** Whether a row belongs to the hovered item. */
export const isHighlighted = (columns: Columns, row: number, hover: Hover): boolean =>
  hover.kind === 'agreement'
    ? columns.idOf(row) === hover.id
    : rowHas(columns, row, hover.facet, hover.value);
