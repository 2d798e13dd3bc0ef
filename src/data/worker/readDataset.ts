import { datasetIn } from '../datasetIn.ts';
import { LoadError, type LoadFault } from '../fetchJson.ts';
import { InvalidDatasetError } from '../invalidDataset.ts';
import type { LoadedDataset } from '../loaded.ts';
import { packDataset } from '../packed/packDataset.ts';
import { isPlainAgreement } from '../plainShape.ts';
import type { Problem } from '../semantics.ts';

/** A file to be read, and its address for messages. */
export interface ReadRequest {
  readonly bytes: ArrayBuffer;
  readonly path: string;
}

/** What came of it, as it goes from thread to thread. */
export type ReadAnswer =
  | { readonly kind: 'loaded'; readonly loaded: LoadedDataset }
  | { readonly kind: 'load-fault'; readonly fault: LoadFault }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[]; readonly count: number };

/** Reads a dataset and packs it; what is wrong with the file is an answer, anything else is thrown. */
export function readDataset({ bytes, path }: ReadRequest): ReadAnswer {
  try {
    return { kind: 'loaded', loaded: packDataset(datasetIn(bytes, path, isPlainAgreement)) };
  } catch (error) {
    if (error instanceof LoadError) return { kind: 'load-fault', fault: error.fault };
    if (error instanceof InvalidDatasetError)
      return { kind: 'invalid', problems: error.problems, count: error.count };
    throw error;
  }
}

/**
 * The dataset of an answer.
 * @throws LoadError or InvalidDatasetError, as where the file was read.
 */
export function loadedOf(answer: ReadAnswer, path: string): LoadedDataset {
  if (answer.kind === 'load-fault') throw new LoadError(answer.fault, path);
  if (answer.kind === 'invalid') throw new InvalidDatasetError(path, answer.problems, answer.count);
  return answer.loaded;
}
