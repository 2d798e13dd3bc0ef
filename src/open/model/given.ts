import type { DatasetRef } from '../../core/datasetRef.ts';
import { identityInName } from '../../core/datasetRef.ts';
import type { ShownDataset } from '../../data/shown.ts';
import { lacking } from '../../state/reconcile.ts';

/** Data that is there for what is missing, and how far it is from it. */
export interface Given {
  /** As a briefing would remember it; its name shows it. */
  readonly ref: DatasetRef;
  /** How many of the views name what it does not have. */
  readonly lacks: number;
}

/** Data under an id, for views that were made on what is missing. */
export function givenOf(id: string, shown: ShownDataset, views: readonly string[]): Given {
  const { info, columns, identity = identityInName(id) } = shown;
  const { title, version } = info;
  const ref: DatasetRef = {
    ...{ name: id, version, identity, records: columns.n },
    title: typeof title === 'string' ? title : (Object.values(title)[0] ?? ''),
  };
  return { ref, lacks: lacking(views, columns) };
}
