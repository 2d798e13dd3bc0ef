/** Why a kept dataset cannot be shown: missing, since corrected, from another version of the atlas, or damaged. */
export type KeptProblem = 'absent' | 'mended' | 'version' | 'spoiled';

/** A kept dataset that cannot be shown. */
export class KeptFault extends Error {
  override readonly name = 'KeptFault';
  constructor(
    readonly id: string,
    readonly problem: KeptProblem,
    /** Id of the dataset that a corrected one became. */
    readonly successor: string | null = null,
  ) {
    super(`${id}: ${problem}`);
  }
}
