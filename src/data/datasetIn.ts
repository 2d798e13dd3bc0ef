import type { Dataset } from '../core/dataset.ts';
import { parseJson } from './fetchJson.ts';
import { InvalidDatasetError } from './invalidDataset.ts';
import { validateDataset } from './validate.ts';

/**
 * The dataset in a file of UTF-8; `isRight` as of {@link validateDataset}.
 * @throws LoadError for what is not JSON, InvalidDatasetError for what is not a dataset.
 */
export function datasetIn(bytes: ArrayBuffer, path: string, isRight?: (record: unknown) => boolean): Dataset {
  const result = validateDataset(parseJson(new TextDecoder().decode(bytes), path), isRight);
  if (!result.ok) throw new InvalidDatasetError(path, result.problems, result.count);
  return result.dataset;
}
