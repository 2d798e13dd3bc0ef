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
