import type { Dataset } from '../src/core/dataset.ts';

export function generated(size: number): Dataset;
export function treatyDataset(size: number): Dataset;

/** A row of a table of treaties. */
export interface TreatyRow {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly parties: readonly string[];
  readonly sectors: readonly string[];
  readonly kind: string;
  readonly stage: string;
  readonly url: string;
}
export function treaties(size: number, seed?: number): Generator<TreatyRow>;
export function random(seed: number): () => number;
