import { type DatasetRef, isTakenAlong } from '../core/datasetRef';
import { useTranslate } from '../i18n/useTranslate';

/** Stands for a picture whose data is not here. */
export function NoData({ of }: { readonly of: DatasetRef }) {
  const t = useTranslate();
  const { title, name, version } = of;
  const key = isTakenAlong(of) ? 'briefing.noData' : 'briefing.noVersion';
  return <span>{t(key, { title: title || name, version })}</span>;
}
