import type { DatasetInfo } from './dataset.ts';

/** Prefix of the names of the reader's own datasets; files served with the page don't have it. */
const OWN = 'local-';

/** Whether a dataset exists only in the browser that opened it, so that its address works nowhere else. */
export const isOwnData = (name: string): boolean => name.startsWith(OWN);

/** Whether a dataset, rather than being a file served with the page, is kept here or was opened from an address. */
export const isOpenedHere = (name: string): boolean => isOwnData(name) || name.includes('://');

/** The name of a reader's own dataset: the value of `data=` that shows it. */
export const ownName = (identity: string): string => OWN + identity;

/** The identity in a name; null for a served file, an address, and data opened by older versions of the atlas. */
export const identityInName = (name: string): string | null =>
  /^local-([0-9a-f]{20})$/.exec(name)?.[1] ?? null;

/** The dataset that something was made on. */
export interface DatasetRef {
  /** The value of `data=`. */
  readonly name: string;
  /** '' if not known; the same goes for the version. */
  readonly title: string;
  readonly version: string;
  /** Distinguishes its content from any other; null if not known. */
  readonly identity: string | null;
  /** Number of records; null if not known. */
  readonly records: number | null;
}

/** Whether two references are equal. */
export const isSameRef = (a: DatasetRef, b: DatasetRef): boolean =>
  a.name === b.name &&
  a.title === b.title &&
  a.version === b.version &&
  a.identity === b.identity &&
  a.records === b.records;

/** Identity of the dataset on screen: of its content if known; for a served file, its name and version. */
export function identityShown(
  name: string,
  { version }: Pick<DatasetInfo, 'version'>,
  reckoned: string | null,
): string | null {
  if (reckoned !== null) return reckoned;
  return isOpenedHere(name) ? identityInName(name) : `${name}@${version}`;
}

/** Identity of the dataset something was made on; for a served file, its version if nothing else is given. */
export const identityOfRef = (ref: DatasetRef): string | null =>
  ref.identity ?? (ref.version === '' || isTakenAlong(ref) ? null : `${ref.name}@${ref.version}`);

/** Whether two identities are known to differ; never if either is unknown. */
export const areOthers = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Whether a saved file has to include a dataset: files served with the page are available wherever the atlas is. */
export const isTakenAlong = ({ name }: Pick<DatasetRef, 'name'>): boolean => isOpenedHere(name);
