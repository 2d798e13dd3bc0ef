import { joined } from '../parts.ts';
import { type ShownDataset, shownOf } from '../shown.ts';
import { loadedOf, type ReadAnswer, readDataset } from './readDataset.ts';

/**
 * The dataset that a reader answered with, or where it gave no answer, that of the file's parts, read here.
 * @throws LoadError or InvalidDatasetError.
 */
export const answered = (
  answer: ReadAnswer | null,
  parts: readonly Uint8Array[],
  path: string,
): ShownDataset => shownOf(loadedOf(answer ?? readDataset({ bytes: joined(parts), path }), path));
