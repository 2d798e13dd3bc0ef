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
