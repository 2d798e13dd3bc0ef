import { queryOf, runQuery } from '../../core/query.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';

/** The dataset with no filter on. */
export function whole(snapshot: Snapshot): Snapshot {
  const view = { ...DEFAULT_VIEW, data: snapshot.view.data };
  return { ...snapshot, view, result: runQuery(snapshot.columns, queryOf(view)) };
}
