import type { Dataset } from './dataset.ts';
import { type FacetId, KINDS, LEVELS, STAGES } from './taxonomy.ts';

/** The parts of a dataset, besides its records, that its columns depend on. */
export type DatasetTerms = Pick<Dataset, 'sectors' | 'kinds' | 'stages' | 'levels' | 'hub'>;

/** Values of the facets that a dataset can extend: the closed lists and its own values. */
export function vocabularies(
  dataset: Omit<DatasetTerms, 'hub'>,
): Readonly<Record<Exclude<FacetId, 'partner'>, readonly string[]>> {
  const own = (terms: readonly { readonly id: string }[] | undefined) => (terms ?? []).map(({ id }) => id);
  return {
    sector: own(dataset.sectors),
    kind: [...KINDS, ...own(dataset.kinds)],
    stage: [...STAGES, ...own(dataset.stages)],
    level: [...LEVELS, ...own(dataset.levels)],
  };
}

/** By code of a stage: the stage of the closed list that it is read as, as an index into STAGES. */
export const stageMeanings = (stages: Dataset['stages']): Uint8Array =>
  Uint8Array.from([...STAGES, ...(stages ?? []).map(({ as }) => as)], (stage) => STAGES.indexOf(stage));
