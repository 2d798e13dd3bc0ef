import { FACETS, type FacetId, type MultiValuedFacet } from '../core/taxonomy';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState';

/** A filter that is on: one value of a facet, or the period. */
export type ActiveFilter =
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string }
  | { readonly kind: 'period' };

/** Every filter that is on, in listing order. */
export function activeFilters(view: ViewState): ActiveFilter[] {
  const values = FACETS.flatMap((facet) =>
    view.facets[facet].map((value): ActiveFilter => ({ kind: 'value', facet, value })),
  );
  return view.from === null && view.to === null ? values : [...values, { kind: 'period' }];
}

/** The view with a facet's value chosen, or no longer chosen. */
export function toggleValue(view: ViewState, facet: FacetId, value: string): ViewState {
  const selected = view.facets[facet];
  const next = selected.includes(value) ? selected.filter((each) => each !== value) : [...selected, value];
  return { ...view, facets: { ...view.facets, [facet]: next } };
}

/** The view with a facet's selection emptied. */
export function clearFacet(view: ViewState, facet: FacetId): ViewState {
  const matchAll = view.matchAll.filter((each) => each !== facet);
  return { ...view, matchAll, facets: { ...view.facets, [facet]: [] } };
}

export function clearPeriod(view: ViewState): ViewState {
  return { ...view, from: null, to: null };
}

/** The view without any filter; camera, window and selection stay. */
export function clearAll(view: ViewState): ViewState {
  return clearPeriod({ ...view, matchAll: [], facets: DEFAULT_VIEW.facets });
}

export function removeFilter(view: ViewState, filter: ActiveFilter): ViewState {
  return filter.kind === 'period' ? clearPeriod(view) : toggleValue(view, filter.facet, filter.value);
}

/** The view with a facet in "all of" mode, or in "any of" mode. */
export function setMatchAll(view: ViewState, facet: MultiValuedFacet, all: boolean): ViewState {
  const others = view.matchAll.filter((each) => each !== facet);
  return { ...view, matchAll: all ? [...others, facet] : others };
}
