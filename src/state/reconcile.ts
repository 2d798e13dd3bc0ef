import type { Columns } from '../core/columns';
import { FACETS, type FacetId } from '../core/taxonomy';
import type { ViewState } from '../core/viewState';
import type { Ignored, ParsedView } from './viewUrl';

/** The view without what the dataset does not have, and the names of what was left out. */
export function reconcile(view: ViewState, columns: Columns): ParsedView {
  const ignored: Ignored[] = [];
  const known = (facet: FacetId) =>
    view.facets[facet].filter((value) => {
      if (columns.domains[facet].indexOf.has(value)) return true;
      ignored.push({ key: facet, value, why: 'not-in-dataset' });
      return false;
    });
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, known(facet)])) as Record<
    FacetId,
    string[]
  >;
  let { selected } = view;
  if (selected !== null && columns.rowOf(selected) === undefined) {
    ignored.push({ key: 'sel', value: selected, why: 'not-in-dataset' });
    selected = null;
  }
  let { pair } = view;
  const strangers = (pair ?? []).filter((code) => !columns.partyCodes.has(code));
  if (pair !== null && strangers.length > 0) {
    for (const value of strangers) ignored.push({ key: 'pair', value, why: 'not-in-dataset' });
    pair = null;
  }
  return ignored.length === 0 ? { view, ignored } : { view: { ...view, facets, selected, pair }, ignored };
}
