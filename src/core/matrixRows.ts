import { type Columns, firstFrom } from './columns.ts';
import { datedRows } from './dated.ts';
import { dayOf } from './days.ts';
import { testOf } from './hover.ts';
import type { MatrixColumn } from './matrix.ts';

/** The rows that a cell of a matrix of `rows`, which ascend, counts: those of its partner in its sector, or begun in its years. */
export function cellRows(
  columns: Columns,
  rows: Uint32Array,
  partner: string,
  { id, years }: MatrixColumn,
): Uint32Array {
  const isOfPartner = testOf(columns, 'partner', partner);
  if (!years) {
    const isOfSector = testOf(columns, 'sector', id);
    return rows.filter((row) => isOfPartner(row) && isOfSector(row));
  }
  const dated = datedRows(columns, rows);
  const [first, last] = years.map(Number);
  const from = firstFrom(columns, dated, dayOf(first ?? 0, 1, 1));
  const to = firstFrom(columns, dated, dayOf((last ?? 0) + 1, 1, 1));
  return dated.subarray(from, to).filter((row) => isOfPartner(row));
}
