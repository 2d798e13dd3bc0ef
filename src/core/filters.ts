import { dateInWords, intlLocale, periodInWords } from './dateWords.ts';
import type { Names, Translate } from './names.ts';
import { FACETS, type FacetId, type MultiValuedFacet, type Status } from './taxonomy.ts';
import { DEFAULT_VIEW, type SharedView, type ViewState } from './viewState.ts';

/** An active filter: one value of a facet, the search words, the period, the day asked for, or a status on that day. */
export type ActiveFilter =
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'period' }
  | { readonly kind: 'asOf' }
  | { readonly kind: 'status'; readonly status: Status };

/** Every active filter, in listing order. */
export function activeFilters(view: SharedView): ActiveFilter[] {
  const filters: ActiveFilter[] = FACETS.flatMap((facet) =>
    view.facets[facet].map((value): ActiveFilter => ({ kind: 'value', facet, value })),
  );
  if (view.words !== null) filters.push({ kind: 'words' });
  if (view.from !== null || view.to !== null) filters.push({ kind: 'period' });
  if (view.asOf !== null) filters.push({ kind: 'asOf' });
  for (const status of view.statuses) filters.push({ kind: 'status', status });
  return filters;
}

/** The view with one value of a facet toggled. */
export function toggleValue<V extends SharedView>(view: V, facet: FacetId, value: string): V {
  const selected = view.facets[facet];
  const next = selected.includes(value) ? selected.filter((each) => each !== value) : [...selected, value];
  return { ...view, facets: { ...view.facets, [facet]: next } };
}

/** The view with a facet's selection cleared. */
export function clearFacet<V extends SharedView>(view: V, facet: FacetId): V {
  const matchAll = view.matchAll.filter((each) => each !== facet);
  return { ...view, matchAll, facets: { ...view.facets, [facet]: [] } };
}

export const clearPeriod = <V extends SharedView>(view: V): V => ({
  ...view,
  from: null,
  to: null,
  periodBy: 'date',
  possible: true,
});

/** The view without a day whose status is asked for. */
export const clearAsOf = <V extends SharedView>(view: V): V => ({ ...view, asOf: null, statuses: [] });

export function toggleStatus<V extends SharedView>(view: V, status: Status): V {
  const { statuses } = view;
  const next = statuses.includes(status) ? statuses.filter((each) => each !== status) : [...statuses, status];
  return { ...view, statuses: next };
}

/** The view without any filters; camera, window, screen and selection stay. */
export const clearAll = (view: ViewState): ViewState =>
  clearAsOf(clearPeriod({ ...view, words: null, matchAll: [], facets: DEFAULT_VIEW.facets }));

export function removeFilter<V extends SharedView>(view: V, filter: ActiveFilter): V {
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

/** The period filter in words. */
function periodName({ from, to }: SharedView, names: Names, t: Translate): string {
  if (from === null) return t('sentence.until', { date: dateInWords(to ?? '', t, names.locale) });
  if (to === null) return t('sentence.since', { date: dateInWords(from, t, names.locale) });
  return periodInWords(from, to, t, names.locale);
}

/** Label of a filter's chip: "China", "2017 to 2024". */
export function filterName(filter: ActiveFilter, view: SharedView, names: Names, t: Translate): string {
  if (filter.kind === 'value') return names.value(filter.facet, filter.value);
  if (filter.kind === 'words') return t('sentence.quoted', { words: view.words ?? '' });
  if (filter.kind === 'asOf') return dateInWords(view.asOf ?? '', t, names.locale);
  return filter.kind === 'status' ? t(`status.${filter.status}`) : periodName(view, names, t);
}

/** The same, with the name of its facet: "Partner: China". */
export function filterNameInFull(filter: ActiveFilter, view: SharedView, names: Names, t: Translate): string {
  const facet = filter.kind === 'value' ? t(`facet.${filter.facet}`) : t(`facets.${filter.kind}`);
  return t('facets.filter', { facet, value: filterName(filter, view, names, t) });
}

/** The values chosen in a facet, joined as records are matched: "Sector: Telecoms or Skills". */
function facetInWords(facet: FacetId, view: SharedView, names: Names, t: Translate): string {
  const all = view.matchAll.some((each) => each === facet);
  const list = new Intl.ListFormat(intlLocale(names.locale), { type: all ? 'conjunction' : 'disjunction' });
  const values = view.facets[facet].map((value) => names.value(facet, value));
  return t('facets.filter', { facet: t(`facet.${facet}`), value: list.format(values) });
}

/** All active filters: one entry per facet, then the rest. */
export function filtersInWords(view: SharedView, names: Names, t: Translate): string[] {
  const facets = FACETS.filter((facet) => view.facets[facet].length > 0);
  const words = facets.map((facet) => facetInWords(facet, view, names, t));
  const rest = activeFilters(view).filter(({ kind }) => kind !== 'value');
  return [...words, ...rest.map((filter) => filterNameInFull(filter, view, names, t))];
}
