import type { Columns } from '../../core/columns.ts';
import { type ActiveFilter, activeFilters, clearFacet, removeFilter } from '../../core/filters.ts';
import { queryOf, type RowMask, runQuery } from '../../core/query.ts';
import type { ViewState } from '../../core/viewState.ts';

/** A filter whose removal alone shows something again, and how much. */
export interface Widening {
  readonly filter: ActiveFilter;
  readonly view: ViewState;
  readonly count: number;
}

function without(view: ViewState, filter: ActiveFilter): ViewState {
  return filter.kind === 'value' ? clearFacet(view, filter.facet) : removeFilter(view, filter);
}

/** Of all filters, the one whose removal shows most; null where no single one helps. */
export function bestWidening(columns: Columns, view: ViewState, words: RowMask | null): Widening | null {
  const options = activeFilters(view).map((filter): Widening => {
    const wider = without(view, filter);
    return {
      filter,
      view: wider,
      count: runQuery(columns, queryOf(wider, wider.words === null ? null : words)).rows.length,
    };
  });
  const best = options.sort((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best : null;
}
