import type { Columns } from '../core/columns.ts';
import { FACETS, type FacetId } from '../core/taxonomy.ts';
import type { ViewState } from '../core/viewState.ts';
import { pairsIn } from './codec.ts';
import { type Ignored, type ParsedView, parseView } from './viewUrl.ts';

/** The view without values that the dataset does not have, and the names of what was removed. */
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
  const isKnown = (code: string) => columns.partyCodes.has(code);
  let { pair } = view;
  if (pair !== null && !pair.every(isKnown)) {
    // Codes may contain hyphens, so the pair may have been split at the wrong one.
    const other = pairsIn(pair.join('-')).find((each) => each.every(isKnown));
    for (const value of other ? [] : pair.filter((code) => !isKnown(code)))
      ignored.push({ key: 'pair', value, why: 'not-in-dataset' });
    pair = other ?? null;
  }
  const isAsGiven = ignored.length === 0 && pair === view.pair;
  return isAsGiven ? { view, ignored } : { view: { ...view, facets, selected, pair }, ignored };
}

/** Number of slides with a view that names a record, a party or another value that a dataset does not have. */
export const lacking = (slides: readonly (readonly string[])[], columns: Columns): number =>
  slides.filter((views) => views.some((view) => reconcile(parseView(view).view, columns).ignored.length > 0))
    .length;
