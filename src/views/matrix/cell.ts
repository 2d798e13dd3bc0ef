import { parseEdtf } from '../../core/edtf';
import { clearFacet, clearPeriod, toggleValue } from '../../core/filters';
import type { MatrixColumn } from '../../core/matrix';
import type { ViewState } from '../../core/viewState';

/** The view without what the matrix itself sets: its counts leave its own selection out, as a facet's do. */
export function withoutOwn(view: ViewState): ViewState {
  const open = clearFacet(view, 'partner');
  return view.across === 'sector' ? clearFacet(open, 'sector') : { ...open, from: null, to: null };
}

/** Whether the view is filtered to a column. */
export function isColumnSelected({ facets, from, to }: ViewState, { id, years }: MatrixColumn): boolean {
  if (years) return from === years[0] && to === years[1];
  return facets.sector.length === 1 && facets.sector[0] === id;
}

/** The one partner the view is filtered to; null where it is none, or several. */
export const partnerSelected = ({ facets }: ViewState): string | null =>
  facets.partner.length === 1 ? (facets.partner[0] ?? null) : null;

/** The view filtered to a cell; without its filters where it is filtered to that cell already. */
export function toggleCell(view: ViewState, partner: string, column: MatrixColumn): ViewState {
  const open = withoutOwn(view);
  const { id, years } = column;
  if (partnerSelected(view) === partner && isColumnSelected(view, column))
    return years ? clearPeriod(open) : open;
  const one = toggleValue(open, 'partner', partner);
  return years ? { ...one, from: years[0], to: years[1], periodBy: 'date' } : toggleValue(one, 'sector', id);
}

/** Whether a partner's row is of what the view is filtered to: all are where no partner is chosen. */
export const isPartnerIn = ({ facets }: ViewState, partner: string): boolean =>
  facets.partner.length === 0 || facets.partner.includes(partner);

/** Whether a column is of what the view is filtered to; of years, whether any of them is. */
export function isColumnIn({ facets, from, to }: ViewState, { id, years }: MatrixColumn): boolean {
  if (!years) return facets.sector.length === 0 || facets.sector.includes(id);
  const [first, last] = years.map((year) => parseEdtf(year));
  const start = from === null ? null : parseEdtf(from);
  const end = to === null ? null : parseEdtf(to);
  return !(start && last && last.max < start.min) && !(end && first && first.min > end.max);
}
