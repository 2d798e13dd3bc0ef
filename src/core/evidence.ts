import { type ContextLayer, layerCredit } from './contextLayer.ts';
import { isOwnData } from './datasetRef.ts';
import { versionShown } from './dataVersion.ts';
import { dateInWords } from './dateWords.ts';
import { filtersInWords } from './filters.ts';
import type { Translate } from './names.ts';
import { sentence } from './sentence.ts';
import type { Snapshot } from './snapshot.ts';

/** The lines every figure and file carries, so that it can be checked when seen on its own. */
export interface Evidence {
  readonly sentence: string;
  /** "7 of 27 records", "All 27 records". */
  readonly counted: string;
  /** "Filtered by Partner: China; Sector: …"; empty if nothing is filtered. */
  readonly filters: string;
  /** Title and version. */
  readonly dataset: string;
  readonly source: string;
  /** Titles and sources of the context layers behind the timeline; empty if there are none. */
  readonly context: string;
  /** "Made on 24 November 2026". */
  readonly made: string;
  readonly boundaries: string;
  /** Address that shows it again; empty if the data is in one browser only, so that the address fails elsewhere. */
  readonly link: string;
  /** Says that the data exists in one browser only; otherwise empty. */
  readonly own: string;
}

const joined = (parts: readonly string[], by: string) => parts.filter((part) => part !== '').join(by);

/**
 * The evidence as lines, most important first: counts and filters; what is left out; dataset and source; context;
 * boundaries;
 * day and link.
 *
 * @param omitted what the figure or file leaves out of the view; '' if nothing
 */
export function evidenceLines(evidence: Evidence, hasMap: boolean, omitted = ''): readonly string[] {
  const lines = [
    [evidence.counted, evidence.filters],
    [omitted],
    [evidence.dataset, evidence.source],
    [evidence.context],
    [hasMap ? evidence.boundaries : ''],
    [evidence.made, evidence.link, evidence.own],
  ];
  return lines.map((parts) => joined(parts, ' · ')).filter((line) => line !== '');
}

/** The sources of the dataset, as a one-line citation. */
const sourcesInWords = ({ dataset, names }: Snapshot, t: Translate): string =>
  dataset.sources
    .map(({ title, publisher = '', date }) => {
      const day = date === undefined ? '' : dateInWords(date, t, names.locale);
      return joined([publisher, names.text(title), day], ', ');
    })
    .join('; ');

/** The context layers with their sources, in one line; '' if there are none. */
export const contextInWords = (layers: readonly ContextLayer[], t: Translate): string =>
  layers.length === 0 ? '' : t('evidence.context', { layers: layers.map(layerCredit).join('; ') });

/** The evidence of a view. `today` is an ISO day, `link` the address that shows the view again. */
export function evidenceOf(snapshot: Snapshot, t: Translate, link: string, today: string): Evidence {
  const { columns, dataset, names, result, view } = snapshot;
  const [shown, total] = [result.rows.length, columns.n];
  const isOwn = isOwnData(view.data);
  const pair = view.pair?.map(names.partner).join(' – ');
  const filters = [...(pair ? [pair] : []), ...filtersInWords(view, names, t)].join('; ');
  return {
    sentence: sentence(snapshot, t),
    counted: shown === total ? t('evidence.all', { total }) : t('evidence.counted', { shown, total }),
    filters: filters === '' ? '' : t('evidence.filters', { filters }),
    dataset: t('evidence.dataset', { title: names.text(dataset.title), version: versionShown(snapshot) }),
    source: t('evidence.source', { source: sourcesInWords(snapshot, t) }),
    context: contextInWords(snapshot.layers ?? [], t),
    made: t('evidence.made', { date: dateInWords(today, t, names.locale) }),
    boundaries: t('map.statement'),
    link: isOwn ? '' : link,
    own: isOwn ? t('evidence.own') : '',
  };
}
