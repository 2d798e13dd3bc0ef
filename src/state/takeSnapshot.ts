import { queryOf, runQuery } from '../core/query.ts';
import type { DatasetBundle, Snapshot } from '../core/snapshot.ts';
import type { WordSearch } from '../data/search/wordSearch.ts';
import { findLayers, NO_LAYERS } from './contextLayers.ts';
import { reconcile } from './reconcile.ts';
import { type Ignored, parseView } from './viewUrl.ts';

export interface TakenSnapshot {
  readonly snapshot: Snapshot;
  /** Parts of the query string that were ignored because they can't be read, or the dataset does not have them. */
  readonly ignored: readonly Ignored[];
}

/** A dataset with its search. */
export interface SearchableBundle extends DatasetBundle {
  readonly search: WordSearch;
}

/**
 * The view that a query string gives over a dataset.
 * @throws if it has search words and the search cannot be loaded
 */
export async function takeSnapshot(searchable: SearchableBundle, query: string): Promise<TakenSnapshot> {
  const { search, ...bundle } = searchable;
  const parsed = parseView(query);
  const { view, ignored } = reconcile(parsed.view, bundle.columns);
  const shown = view.layers.length === 0 ? NO_LAYERS : await findLayers(view.layers);
  const index = view.words === null ? null : await search.prepare(bundle.places);
  const found = view.words === null ? null : await index?.find(view.words);
  const result = runQuery(bundle.columns, queryOf(view, found?.mask));
  return {
    snapshot: { ...bundle, view, result, layers: shown.layers },
    ignored: [...parsed.ignored, ...ignored, ...shown.absent],
  };
}
