import { areOthers, type DatasetRef, identityOfRef } from '../core/datasetRef.ts';
import type { Atlas } from './useAtlas.ts';

/** Reference to the dataset on screen, as a briefing stores it. */
export function refOf({ dataset, columns, names, view, identity }: Atlas): DatasetRef {
  const { version } = dataset;
  return { name: view.data, title: names.text(dataset.title), version, identity, records: columns.n };
}

/** Whether the dataset on screen is the one something was made on, as far as that can be known. */
export const isCurrentDataset = (
  { view, identity }: Pick<Atlas, 'view' | 'identity'>,
  ref: DatasetRef,
): boolean => view.data === ref.name && !areOthers(identity, identityOfRef(ref));
