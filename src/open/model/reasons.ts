import type { Reason } from '../../import/mapping/mapping.ts';

/** From here on a guess by the cells alone is certain. */
const CERTAIN = 0.9;

/** Whether the use of a column is a guess that may be wrong. */
export const isGuessed = (reason: Reason | undefined): boolean =>
  reason !== undefined && reason.by !== null && reason.certainty < (reason.by === 'name' ? 0.6 : CERTAIN);
