import type { Snapshot } from './snapshot.ts';

/** Digits of a hash that are shown. */
const SHOWN = 8;

/** A version with the start of the hash of its content: "1.3.0+f153894a". */
export const versionWithHash = (version: string, hash: string): string =>
  `${version}+${hash.slice(0, SHOWN)}`;

/** The version of a snapshot's dataset, with the start of its hash if that is known. */
export const versionShown = ({ dataset, hash }: Pick<Snapshot, 'dataset' | 'hash'>): string =>
  hash === undefined ? dataset.version : versionWithHash(dataset.version, hash);

/** A version of a dataset as a link is pinned to it: the version's name, and the hash of the content. */
export interface PinnedVersion {
  readonly version: string;
  readonly hash: string;
}

const PINNED = /^([^~]{0,100})~([0-9a-f]{20})$/;

/** The version that a link is pinned to, written as "1.3.0~f153894a42c307216e83"; null for any other text. */
export function pinnedVersion(text: string): PinnedVersion | null {
  const [, version, hash] = PINNED.exec(text) ?? [];
  return version === undefined || hash === undefined ? null : { version, hash };
}

/** A version as links have it, to be read by {@link pinnedVersion}. */
export const pinOf = (version: string, hash: string): string =>
  `${version.replaceAll('~', '-').slice(0, 100)}~${hash}`;
