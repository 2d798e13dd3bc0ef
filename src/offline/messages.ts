/** Cache of data that was fetched since this version was installed. The page and the service worker both write to it. */
export const DATA_CACHE = 'accord-atlas-data';

/** Asks a waiting service worker to take over. */
export const TAKE_OVER = { kind: 'take-over' } as const;

/** Asks the service worker to delete what no page needs any more, now that this page has begun. */
export const TIDY_UP = { kind: 'tidy-up' } as const;

export type Asked = (typeof TAKE_OVER | typeof TIDY_UP)['kind'];

/** What a message to the service worker asks for; null if it is none of ours. */
export function askedBy(data: unknown): Asked | null {
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : null;
  return [TAKE_OVER.kind, TIDY_UP.kind].find((each) => each === kind) ?? null;
}

/** Tells the service worker that the page has stored a file in the cache of data, so that it counts. */
export const stored = (address: string) => ({ kind: 'stored', address }) as const;

/** The address of the file that a message says is stored; null if it says nothing of the kind. */
export function storedBy(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== 'stored') return null;
  return 'address' in data && typeof data.address === 'string' ? data.address : null;
}
