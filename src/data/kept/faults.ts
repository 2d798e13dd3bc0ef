/** Storage refused, or does not answer. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(readonly reason: 'full' | 'forbidden' | 'silent' | 'other') {
    super(reason);
  }
}

/**
 * Why a kept dataset cannot be shown: it is not in this browser, it was mended since and is kept as that, another version of
 * the atlas kept it, or it is damaged.
 */
export type KeptProblem = 'absent' | 'mended' | 'version' | 'spoiled';

/** A kept dataset that cannot be shown. */
export class KeptFault extends Error {
  override readonly name = 'KeptFault';
  constructor(
    readonly id: string,
    readonly problem: KeptProblem,
    /** Id of what a mended dataset became. */
    readonly successor: string | null = null,
  ) {
    super(`${id}: ${problem}`);
  }
}

function reasonOf(error: unknown): StoreFault['reason'] {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(name)
    ? 'forbidden'
    : 'other';
}

/** Asks the browser's storage, and names why it refuses. */
export async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof StoreFault || error instanceof KeptFault ? error : new StoreFault(reasonOf(error));
  }
}
