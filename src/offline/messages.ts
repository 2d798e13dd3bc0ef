/** Asks a waiting service worker to take over. */
export const TAKE_OVER = { kind: 'take-over' } as const;

/** Whether a message asks the worker to take over. */
export const isTakeOver = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === TAKE_OVER.kind;
