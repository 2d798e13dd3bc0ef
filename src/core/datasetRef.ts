import type { DatasetInfo } from './dataset.ts';

/** Begins the name of every dataset of one's own; a file served beside the page does not begin so. */
const OWN = 'local-';

/** Whether a dataset is there in the browser that opened it alone, so that its address leads nowhere else. */
export const isOwnData = (name: string): boolean => name.startsWith(OWN);

/** Whether a dataset is no file beside the page: it is kept in this browser, or was opened here from an address. */
export const isOpenedHere = (name: string): boolean => isOwnData(name) || name.includes('://');

/** The name of a dataset of one's own: the value of `data=` that shows it. */
export const ownName = (identity: string): string => OWN + identity;

/** The identity that a name says; null for a file beside the page, an address, and what was opened by older atlases. */
export const identityInName = (name: string): string | null =>
  /^local-([0-9a-f]{20})$/.exec(name)?.[1] ?? null;

/** Which dataset something was made on. */
export interface DatasetRef {
  /** The value of `data=`. */
  readonly name: string;
  /** '' where it is not known; likewise the version. */
  readonly title: string;
  readonly version: string;
  /** What tells its content from any other; null where it is not known. */
  readonly identity: string | null;
  /** How many; null where it is not known. */
  readonly records: number | null;
}

/** Whether two say the same of a dataset. */
export const isSameRef = (a: DatasetRef, b: DatasetRef): boolean =>
  a.name === b.name &&
  a.title === b.title &&
  a.version === b.version &&
  a.identity === b.identity &&
  a.records === b.records;

/** Identity of what is shown: of its content if known; of a file beside the page, its name and version. */
export function identityShown(
  name: string,
  { version }: Pick<DatasetInfo, 'version'>,
  reckoned: string | null,
): string | null {
  if (reckoned !== null) return reckoned;
  return isOpenedHere(name) ? identityInName(name) : `${name}@${version}`;
}

/** What tells a dataset that something was made on; a file beside the page is told by its version, also where no more is said. */
export const identityOfRef = (ref: DatasetRef): string | null =>
  ref.identity ?? (ref.version === '' || isTakenAlong(ref) ? null : `${ref.name}@${ref.version}`);

/** Whether two say themselves that they are not the same; of what is not known, nobody can say. */
export const areOthers = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Whether a dataset has to be taken along: files beside the page are wherever the atlas is. */
export const isTakenAlong = ({ name }: Pick<DatasetRef, 'name'>): boolean => isOpenedHere(name);
