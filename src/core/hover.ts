import type { Columns, ListColumn } from './columns';
import type { FacetId } from './taxonomy';

/** What the pointer or the focus is on, anywhere on the page. */
export type Hover =
  | { readonly kind: 'agreement'; readonly id: string }
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string };

function listHolds(column: ListColumn, row: number, code: number): boolean {
  const end = column.offsets[row + 1] ?? 0;
  for (let i = column.offsets[row] ?? 0; i < end; i++) if (column.values[i] === code) return true;
  return false;
}

/** Whether a row has a value of a facet. */
export function rowHas(columns: Columns, row: number, facet: FacetId, value: string): boolean {
  const code = columns.domains[facet].indexOf.get(value);
  if (code === undefined) return false;
  const column = columns[facet];
  return 'offsets' in column ? listHolds(column, row, code) : column[row] === code;
}

/** Whether a row belongs to what is hovered. */
export function isLit(columns: Columns, row: number, hover: Hover): boolean {
  return hover.kind === 'agreement'
    ? columns.idOf(row) === hover.id
    : rowHas(columns, row, hover.facet, hover.value);
}
