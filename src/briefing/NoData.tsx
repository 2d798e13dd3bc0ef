import { type DatasetRef, isTakenAlong } from '../core/datasetRef.ts';
import type { Translate } from '../core/names.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';

/**
 * Says why something on a dataset is not drawn: the dataset, or that version of it, is not here.
 * @param known what the dataset is called here, where what was made on it does not say
 */
export function absence({ title, name, version }: DatasetRef, known: string | null, t: Translate): string {
  const key = isTakenAlong({ name }) ? 'briefing.noData' : 'briefing.noVersion';
  return t(key, { title: title || known || name, version });
}

/** Stands for a picture whose data is not here. */
export function NoData({ of }: { readonly of: DatasetRef }) {
  const t = useTranslate();
  const { view, names, dataset } = useAtlas();
  return <span>{absence(of, of.name === view.data ? names.text(dataset.title) : null, t)}</span>;
}
