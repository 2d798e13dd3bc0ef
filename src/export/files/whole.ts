import { queryOf, runQuery } from '../../core/query';
import type { Snapshot } from '../../core/snapshot';
import { DEFAULT_VIEW } from '../../core/viewState';

/** The dataset with no filter on. */
export function whole(snapshot: Snapshot): Snapshot {
  const view = { ...DEFAULT_VIEW, data: snapshot.view.data };
  return { ...snapshot, view, result: runQuery(snapshot.columns, queryOf(view)) };
}
