import { buildColumns } from '../core/buildColumns';
import { datasetIn } from './datasetIn';
import { fetchBytes } from './fetchJson';
import type { ShownDataset } from './shown';

/** Bytes from which a file is read in a worker: below, starting one takes longer than reading. */
const LARGE = 1_000_000;

/**
 * Loads a dataset file served beside the page.
 * @throws LoadError or InvalidDatasetError; the caller's abort passes through.
 */
export async function loadDataset(path: string, signal: AbortSignal): Promise<ShownDataset> {
  const bytes = await fetchBytes(path, signal);
  if (bytes.byteLength >= LARGE)
    return (await import('./worker/readLarge')).readLarge({ bytes, path }, signal);
  const { agreements, ...info } = datasetIn(bytes, path);
  return { info, columns: buildColumns({ ...info, agreements }) };
}
