import { type DatasetRef, isTakenAlong } from '../core/datasetRef.ts';
import type { Translate } from '../core/names.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';

/**
 * Message saying that this browser lacks the dataset, or this version of it.
 * @param known the dataset's name on this page, used if `title` is empty
 */
export function absence({ title, name, version }: DatasetRef, known: string | null, t: Translate): string {
  const key = isTakenAlong({ name }) ? 'briefing.noData' : 'briefing.noVersion';
  return t(key, { title: title || known || name, version });
}

/** Placeholder for a picture whose data this browser lacks. */
export function NoData({ of }: { readonly of: DatasetRef }) {
  const t = useTranslate();
  const { view, names, dataset } = useAtlas();
  return <span>{absence(of, of.name === view.data ? names.text(dataset.title) : null, t)}</span>;
}
