import { queryOf, runQuery } from '../core/query.ts';
import type { DatasetBundle, Snapshot } from '../core/snapshot.ts';
import { reconcile } from './reconcile.ts';
import { type Ignored, parseView } from './viewUrl.ts';
import { prepareWords } from './words.ts';

export interface Taken {
  readonly snapshot: Snapshot;
  /** What of the query string could not be used, because it cannot be read or the dataset does not have it. */
  readonly ignored: readonly Ignored[];
}

/** What a query string shows over a dataset. Rejects where it has words and the search cannot be loaded. */
export async function takeSnapshot(bundle: DatasetBundle, search: string): Promise<Taken> {
  const parsed = parseView(search);
  const { view, ignored } = reconcile(parsed.view, bundle.columns);
  const index = view.words === null ? null : await prepareWords(bundle.columns, bundle.places);
  const found = view.words === null ? null : ((await index?.find(view.words)) ?? null);
  const result = runQuery(bundle.columns, queryOf(view, found?.mask));
  return { snapshot: { ...bundle, view, result }, ignored: [...parsed.ignored, ...ignored] };
}
