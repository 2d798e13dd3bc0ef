import type { Agreement, DatasetInfo } from '../dataset.ts';
import { isOwnData } from '../datasetRef.ts';
import { versionShown } from '../dataVersion.ts';
import type { Evidence } from '../evidence.ts';
import { hash32 } from '../slug.ts';
import type { Snapshot } from '../snapshot.ts';

/** A source as named in a citation. */
export interface CitedSource {
  readonly publisher: string;
  readonly title: string;
  /** EDTF; empty if it has none. */
  readonly date: string;
  readonly url: string;
}

/** What is cited: a record, or a view of the dataset. */
export interface Citable {
  readonly kind: 'record' | 'view';
  /** Letters, digits and hyphens; different for every record and view. */
  readonly key: string;
  readonly title: string;
  /** Language that the title is in. */
  readonly language: string;
  /** EDTF date of the event a record is about; null for a view, and if it isn't known. */
  readonly happened: string | null;
  /** Who published the source, otherwise the dataset's own authors; only people named as authors count. */
  readonly authors: readonly string[];
  /** EDTF date of the source; null if it has none. */
  readonly date: string | null;
  /** The source cited; null if none is named. */
  readonly source: CitedSource | null;
  readonly otherSources: readonly CitedSource[];
  /** Title and version of the dataset the record was read in. */
  readonly dataset: string;
  readonly version: string;
  /** Whether the data exists in one browser only, so that no address shows it. */
  readonly isOwn: boolean;
  /** Address that shows it; empty if there is none, or it isn't known. */
  readonly link: string;
  /** ISO day on which it was accessed; null for a page of a stated version, whose content does not change. */
  readonly retrieved: string | null;
  /** For dates in words. */
  readonly locale: string;
}

/** Contributors who wrote the dataset, by their Frictionless Data Package roles, without those who only prepared it. */
export const authorsOf = ({ contributors }: DatasetInfo): readonly string[] =>
  contributors.filter(({ role }) => role === 'author').map(({ title }) => title);

/** The dataset on screen. */
interface CitedData extends Pick<Snapshot, 'dataset' | 'names'> {
  readonly view: Pick<Snapshot['view'], 'data'>;
}

function common(snapshot: CitedData, given: Agreement['sources'], link: string, retrieved: string | null) {
  const { dataset, names, view } = snapshot;
  const [source = null, ...otherSources] = given.map(
    ({ publisher = '', title, date = '', url = '' }): CitedSource => ({
      publisher,
      title: names.text(title),
      date,
      url,
    }),
  );
  return {
    authors: source && source.publisher !== '' ? [source.publisher] : authorsOf(dataset),
    date: source && source.date !== '' ? source.date : null,
    source,
    otherSources,
    dataset: names.text(dataset.title),
    version: versionShown(snapshot),
    isOwn: isOwnData(view.data),
    link: isOwnData(view.data) ? '' : link,
    retrieved,
    locale: names.locale,
  };
}

/** A record as a citable; `link` shows it, `retrieved` is the ISO day it was accessed, if that matters. */
export function citableRecord(
  agreement: Agreement,
  snapshot: CitedData,
  link: string,
  retrieved: string | null,
): Citable {
  const { id, title, date, sources } = agreement;
  return {
    kind: 'record',
    key: id,
    title: snapshot.names.text(title),
    language: snapshot.names.languageOf(title) ?? snapshot.names.locale,
    happened: date ?? null,
    ...common(snapshot, sources, link, retrieved),
  };
}

/** A view as a citable, titled by its sentence. */
export function citableView(
  snapshot: Snapshot,
  evidence: Evidence,
  link: string,
  retrieved: string,
): Citable {
  const { dataset } = snapshot;
  return {
    kind: 'view',
    key: `${dataset.name}-${retrieved}-${hash32(link).toString(36)}`,
    title: evidence.sentence,
    language: snapshot.names.locale,
    happened: null,
    ...common(snapshot, dataset.sources, link, retrieved),
  };
}
