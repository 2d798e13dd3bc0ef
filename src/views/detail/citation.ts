import type { Agreement, Dataset } from '../../core/dataset';
import { dateInWords } from '../../core/dateWords';
import type { Names, Translate } from '../../core/names';

/** A citation as plain text: the record, its source, the dataset with its version, the link. */
export function citation(
  agreement: Agreement,
  dataset: Dataset,
  names: Names,
  t: Translate,
  link: string,
): string {
  const sources = agreement.sources.map((source) => {
    const date = source.date === undefined ? '' : dateInWords(source.date, t, names.locale);
    const parts = [source.publisher ?? '', `“${names.text(source.title)}”`, date, source.url ?? ''];
    return parts.filter((part) => part !== '').join(', ');
  });
  return t('detail.citation', {
    title: names.text(agreement.title),
    date: dateInWords(agreement.date, t, names.locale),
    source: sources.join('; '),
    dataset: names.text(dataset.title),
    version: dataset.version,
    link,
  });
}
