import { clearFacet, clearPeriod, toggleValue } from '../../core/filters.ts';
import type { MatrixColumn } from '../../core/matrix.ts';
import type { SharedView, ViewState } from '../../core/viewState.ts';

/** The view without the filters the matrix sets, because its counts ignore its own selection, like a facet's. */
export function withoutOwn<V extends SharedView>(view: V): V {
  const open = clearFacet(view, 'partner');
  return view.across === 'sector' ? clearFacet(open, 'sector') : { ...open, from: null, to: null };
}

/** Whether the view has filters that the matrix sets. */
export function hasOwn({ facets, across, from, to }: SharedView): boolean {
  if (facets.partner.length > 0) return true;
  return across === 'sector' ? facets.sector.length > 0 : from !== null || to !== null;
}

/** Whether the view is filtered by a column: its sector is selected, or its years are the period. */
export function isColumnPressed({ facets, from, to }: SharedView, { id, years }: MatrixColumn): boolean {
  return years ? from === years[0] && to === years[1] : facets.sector.includes(id);
}

/** The view with a column's sector added, or its years as the period; without them if they are set already. */
export function toggleColumn(view: ViewState, column: MatrixColumn): ViewState {
  const { id, years } = column;
  if (!years) return toggleValue(view, 'sector', id);
  if (isColumnPressed(view, column)) return clearPeriod(view);
  return { ...view, from: years[0], to: years[1], periodBy: 'date' };
}

/** Whether the view is filtered to exactly one cell's partner and column. */
export function isCellSelected(view: SharedView, partner: string, column: MatrixColumn): boolean {
  const { partner: partners, sector } = view.facets;
  const isOnlyColumn = column.years !== null || sector.length === 1;
  return partners.length === 1 && partners[0] === partner && isOnlyColumn && isColumnPressed(view, column);
}

/** The view filtered to a cell; without these filters if it is filtered to that cell already. */
export function toggleCell(view: ViewState, partner: string, column: MatrixColumn): ViewState {
  const open = withoutOwn(view);
  if (isCellSelected(view, partner, column)) return column.years ? clearPeriod(open) : open;
  return toggleColumn(toggleValue(open, 'partner', partner), column);
}
