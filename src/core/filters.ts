import { FACETS, type FacetId, type MultiValuedFacet, type Status } from './taxonomy.ts';
import { DEFAULT_VIEW, type ViewState } from './viewState.ts';

/** A filter that is on: one value of a facet, the words, the period, the day asked for, a status on that day. */
export type ActiveFilter =
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'period' }
  | { readonly kind: 'asOf' }
  | { readonly kind: 'status'; readonly status: Status };

/** Every filter that is on, in listing order. */
export function activeFilters(view: ViewState): ActiveFilter[] {
  const filters: ActiveFilter[] = FACETS.flatMap((facet) =>
    view.facets[facet].map((value): ActiveFilter => ({ kind: 'value', facet, value })),
  );
  if (view.words !== null) filters.push({ kind: 'words' });
  if (view.from !== null || view.to !== null) filters.push({ kind: 'period' });
  if (view.asOf !== null) filters.push({ kind: 'asOf' });
  for (const status of view.statuses) filters.push({ kind: 'status', status });
  return filters;
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
  return { ...view, from: null, to: null, periodBy: 'date', possible: true };
}

/** The view at no particular day. */
export function clearAsOf(view: ViewState): ViewState {
  return { ...view, asOf: null, statuses: [] };
}

export function toggleStatus(view: ViewState, status: Status): ViewState {
  const { statuses } = view;
  const next = statuses.includes(status) ? statuses.filter((each) => each !== status) : [...statuses, status];
  return { ...view, statuses: next };
}

/** The view without any filter; camera, window, screen and selection stay. */
export function clearAll(view: ViewState): ViewState {
  return clearAsOf(clearPeriod({ ...view, words: null, matchAll: [], facets: DEFAULT_VIEW.facets }));
}

export function removeFilter(view: ViewState, filter: ActiveFilter): ViewState {
  if (filter.kind === 'period') return clearPeriod(view);
  if (filter.kind === 'words') return { ...view, words: null };
  if (filter.kind === 'asOf') return clearAsOf(view);
  if (filter.kind === 'status') return toggleStatus(view, filter.status);
  return toggleValue(view, filter.facet, filter.value);
}

/** The view with a facet in "all of" mode, or in "any of" mode. */
export function setMatchAll(view: ViewState, facet: MultiValuedFacet, all: boolean): ViewState {
  const others = view.matchAll.filter((each) => each !== facet);
  return { ...view, matchAll: all ? [...others, facet] : others };
}
