import { dateInWords, intlLocale, periodInWords } from './dateWords.ts';
import { type ActiveFilter, activeFilters } from './filters.ts';
import type { Names, Translate } from './names.ts';
import { FACETS, type FacetId } from './taxonomy.ts';
import type { ViewState } from './viewState.ts';

/** The period asked for, in words. */
function periodName({ from, to }: ViewState, names: Names, t: Translate): string {
  if (from === null) return t('sentence.until', { date: dateInWords(to ?? '', t, names.locale) });
  if (to === null) return t('sentence.since', { date: dateInWords(from, t, names.locale) });
  return periodInWords(from, to, t, names.locale);
}

/** What a chip says: "China", "2017 to 2024". */
export function filterName(filter: ActiveFilter, view: ViewState, names: Names, t: Translate): string {
  if (filter.kind === 'value') return names.value(filter.facet, filter.value);
  if (filter.kind === 'words') return t('sentence.quoted', { words: view.words ?? '' });
  if (filter.kind === 'asOf') return dateInWords(view.asOf ?? '', t, names.locale);
  return filter.kind === 'status' ? t(`status.${filter.status}`) : periodName(view, names, t);
}

/** The same with its facet: "Partner: China". */
export function filterNameInFull(filter: ActiveFilter, view: ViewState, names: Names, t: Translate): string {
  const facet = filter.kind === 'value' ? t(`facet.${filter.facet}`) : t(`facets.${filter.kind}`);
  return t('facets.filter', { facet, value: filterName(filter, view, names, t) });
}

/** The values chosen in a facet, as its records are matched: "Sector: Telecoms or Skills". */
function facetInWords(facet: FacetId, view: ViewState, names: Names, t: Translate): string {
  const all = view.matchAll.some((each) => each === facet);
  const list = new Intl.ListFormat(intlLocale(names.locale), { type: all ? 'conjunction' : 'disjunction' });
  const values = view.facets[facet].map((value) => names.value(facet, value));
  return t('facets.filter', { facet: t(`facet.${facet}`), value: list.format(values) });
}

/** All that is asked for, one entry a facet, the rest last. */
export function filtersInWords(view: ViewState, names: Names, t: Translate): string[] {
  const facets = FACETS.filter((facet) => view.facets[facet].length > 0);
  const words = facets.map((facet) => facetInWords(facet, view, names, t));
  const rest = activeFilters(view).filter(({ kind }) => kind !== 'value');
  return [...words, ...rest.map((filter) => filterNameInFull(filter, view, names, t))];
}
