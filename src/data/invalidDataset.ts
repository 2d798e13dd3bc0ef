import type { Problem } from './semantics.ts';

/** A file that is JSON but not a dataset. */
export class InvalidDatasetError extends Error {
  override readonly name = 'InvalidDatasetError';
  constructor(
    readonly path: string,
    /** The first of them. */
    readonly problems: readonly Problem[],
    /** How many there are in all. */
    readonly count: number,
  ) {
    super(`${path}: ${count} problems`);
  }
}
