import { type Columns, datedRows, firstFrom } from './columns.ts';
import { dayOf } from './days.ts';
import { parseEdtf } from './edtf.ts';
import { testOf } from './hover.ts';
import { type KeptEmpty, type Matrix, type MatrixColumn, matrixOf } from './matrix.ts';
import type { Snapshot } from './snapshot.ts';
import type { SharedView } from './viewState.ts';

/** Whether a partner's row passes the view's filters: all do if no partner is chosen. */
export const isPartnerIn = ({ facets }: SharedView, partner: string): boolean =>
  facets.partner.length === 0 || facets.partner.includes(partner);

/** Whether a column passes the view's filters; for a group of years, whether any of them does. */
export function isColumnIn({ facets, from, to }: SharedView, { id, years }: MatrixColumn): boolean {
  if (!years) return facets.sector.length === 0 || facets.sector.includes(id);
  const [first, last] = years.map((year) => parseEdtf(year));
  const start = from === null ? null : parseEdtf(from);
  const end = to === null ? null : parseEdtf(to);
  return !(start && last && last.max < start.min) && !(end && first && first.min > end.max);
}

/** On screen, empty rows and columns stay. */
export const ALL_EMPTY: KeptEmpty = { partner: () => true, sector: () => true, years: true };

/** In print, where nobody can choose, values not chosen are left out; chosen ones stay, even if empty. */
export const emptyOnPaper = (view: SharedView): KeptEmpty => ({
  partner: (code) => isPartnerIn(view, code),
  sector: (id) => isColumnIn(view, { id, years: null }),
  years: view.from === null && view.to === null,
});

/** The matrix of a view for print and files, limited in rows and columns: those with records come first. */
export function matrixOnPaper(
  { columns, result, view }: Snapshot,
  bounds: { readonly partners: number; readonly across: number },
): Matrix {
  const empty = emptyOnPaper(view);
  const within = (partners: number) =>
    matrixOf(columns, result.rows, view.across, { partners, across: bounds.across, empty });
  const matrix = within(bounds.partners);
  // The row for records without a partner comes in addition to the number of rows asked for.
  return matrix.partners.length > bounds.partners ? within(Math.max(0, bounds.partners - 1)) : matrix;
}

/** Rows counted in a cell of a matrix of ascending `rows`: of its partner, and in its sector or begun in its years. */
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
