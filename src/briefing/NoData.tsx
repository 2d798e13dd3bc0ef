import type { DatasetRef } from '../core/datasetRef';
import { useTranslate } from '../i18n/useTranslate';

/** Stands for a picture whose data is not here. */
export function NoData({ of: { title, name } }: { readonly of: DatasetRef }) {
  const t = useTranslate();
  return <span>{t('briefing.noData', { title: title || name })}</span>;
}
