import { type DatasetRef, isTakenAlong } from '../core/datasetRef.ts';
import type { Translate } from '../core/names.ts';

/**
 * Says why something on a dataset is not drawn: the dataset, or that version of it, is not here.
 * @param known what the dataset is called here, where what was made on it does not say
 */
export function absence({ title, name, version }: DatasetRef, known: string | null, t: Translate): string {
  const key = isTakenAlong({ name }) ? 'briefing.noData' : 'briefing.noVersion';
  return t(key, { title: title || known || name, version });
}
