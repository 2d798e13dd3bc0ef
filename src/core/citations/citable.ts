import type { Agreement } from '../dataset';
import { isOwnData } from '../datasetRef';
import type { Evidence } from '../evidence';
import type { Snapshot } from '../snapshot';

/** A source as it is named in a citation. */
export interface CitedSource {
  readonly publisher: string;
  readonly title: string;
  /** EDTF; empty where it bears none. */
  readonly date: string;
  readonly url: string;
}

/** What is cited: a record, or a view of the dataset. */
export interface Citable {
  readonly kind: 'record' | 'view';
  /** Letters, digits and hyphens; another for every record and view. */
  readonly key: string;
  readonly title: string;
  /** EDTF; null where it bears none of its own. */
  readonly date: string | null;
  /** Who made the dataset; nobody is made an author who is not named as one. */
  readonly authors: readonly string[];
  readonly sources: readonly CitedSource[];
  readonly dataset: string;
  readonly version: string;
  /** Address that shows it. */
  /** Empty where the data is in one browser alone. */
  readonly link: string;
  /** ISO day on which it was seen. */
  readonly retrieved: string;
  /** For dates in words. */
  readonly locale: string;
}

/** A short name of a text: FNV-1a, 32 bits, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

function common(snapshot: Snapshot, sources: Agreement['sources'], link: string, retrieved: string) {
  const { dataset, names, view } = snapshot;
  return {
    authors: dataset.contributors.map(({ title }) => title),
    sources: sources.map(({ publisher = '', title, date = '', url = '' }) => ({
      publisher,
      title: names.text(title),
      date,
      url,
    })),
    dataset: names.text(dataset.title),
    version: dataset.version,
    link: isOwnData(view.data) ? '' : link,
    retrieved,
    locale: names.locale,
  };
}

/** A record to be cited; `link` shows it, `retrieved` is the ISO day it was seen. */
export function citableRecord(
  agreement: Agreement,
  snapshot: Snapshot,
  link: string,
  retrieved: string,
): Citable {
  const { id, title, date, sources } = agreement;
  return {
    kind: 'record',
    key: id,
    title: snapshot.names.text(title),
    date: date ?? null,
    ...common(snapshot, sources, link, retrieved),
  };
}

/** A view to be cited, by its sentence. */
export function citableView(
  snapshot: Snapshot,
  evidence: Evidence,
  link: string,
  retrieved: string,
): Citable {
  const { dataset } = snapshot;
  return {
    kind: 'view',
    key: `${dataset.name}-${retrieved}-${hash(link)}`,
    title: evidence.sentence,
    date: null,
    ...common(snapshot, dataset.sources, link, retrieved),
  };
}
