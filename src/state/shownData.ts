import { areOthers, type DatasetRef, identityOfRef } from '../core/datasetRef.ts';
import type { Atlas } from './useAtlas.ts';

/** The dataset that is shown, as a briefing remembers it. */
export function refOf({ dataset, columns, names, view, identity }: Atlas): DatasetRef {
  const { version } = dataset;
  return { name: view.data, title: names.text(dataset.title), version, identity, records: columns.n };
}

/** Whether what is shown is what something was made on, as far as that can be known. */
export const isShown = ({ view, identity }: Pick<Atlas, 'view' | 'identity'>, ref: DatasetRef): boolean =>
  view.data === ref.name && !areOthers(identity, identityOfRef(ref));
