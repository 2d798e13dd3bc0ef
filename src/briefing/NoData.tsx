import type { DatasetRef } from '../core/datasetRef.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { absence } from './absence.ts';

/** Stands for a picture whose data is not here. */
export function NoData({ of }: { readonly of: DatasetRef }) {
  const t = useTranslate();
  const { view, names, dataset } = useAtlas();
  return <span>{absence(of, of.name === view.data ? names.text(dataset.title) : null, t)}</span>;
}
