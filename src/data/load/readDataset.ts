import type { LoadedDataset } from '../packed/loaded.ts';
import { packDataset } from '../packed/packDataset.ts';
import { isPlainAgreement } from '../plainShape.ts';
import { type ReadyDataset, readyDataset } from '../readyDataset.ts';
import type { DatasetProblem } from '../semantics.ts';
import { validateDataset } from '../validate.ts';
import { InvalidDatasetError, joined, LoadError, type LoadFault, parseJson } from './fetchJson.ts';

/** A file to read, and its address for messages. */
export interface ReadRequest {
  readonly bytes: ArrayBuffer;
  readonly path: string;
}

/** The result, in a form that can be passed between threads. */
export type ReadAnswer =
  | { readonly kind: 'loaded'; readonly loaded: LoadedDataset }
  | { readonly kind: 'load-fault'; readonly fault: LoadFault }
  | { readonly kind: 'invalid'; readonly problems: readonly DatasetProblem[]; readonly count: number };

/** Reads a dataset in UTF-8 and packs it. Faults of the file are returned as an answer; anything else is thrown. */
export function readDataset({ bytes, path }: ReadRequest): ReadAnswer {
  try {
    const result = validateDataset(parseJson(new TextDecoder().decode(bytes), path), isPlainAgreement);
    if (!result.ok) return { kind: 'invalid', problems: result.problems, count: result.count };
    return { kind: 'loaded', loaded: packDataset(result.dataset) };
  } catch (error) {
    if (error instanceof LoadError) return { kind: 'load-fault', fault: error.fault };
    throw error;
  }
}

/**
 * The dataset of an answer; without an answer, the parts of the file are read on this thread.
 * @throws LoadError or InvalidDatasetError.
 */
export function datasetOf(
  answer: ReadAnswer | null,
  parts: readonly Uint8Array[],
  path: string,
): ReadyDataset {
  const read = answer ?? readDataset({ bytes: joined(parts), path });
  if (read.kind === 'load-fault') throw new LoadError(read.fault, path);
  if (read.kind === 'invalid') throw new InvalidDatasetError(path, read.problems, read.count);
  return readyDataset(read.loaded);
}
