import { buildColumns } from '../core/buildColumns';
import { fetchBytes, LoadError } from './fetchJson';
import type { ShownDataset } from './shown';

/** Bytes from which a file is read in a worker: below, starting one takes longer than reading. */
const LARGE = 1_000_000;

/** The check of what comes is fetched while it comes. */
async function checkFor(path: string) {
  try {
    return await import('./datasetIn');
  } catch {
    throw new LoadError('network', path);
  }
}

/**
 * Loads a dataset file served beside the page.
 * @throws LoadError or InvalidDatasetError; the caller's abort passes through.
 */
export async function loadDataset(path: string, signal: AbortSignal): Promise<ShownDataset> {
  const [bytes, { datasetIn }] = await Promise.all([fetchBytes(path, signal), checkFor(path)]);
  if (bytes.byteLength >= LARGE)
    return (await import('./worker/readLarge')).readLarge({ bytes, path }, signal);
  const { agreements, ...info } = datasetIn(bytes, path);
  return { info, columns: buildColumns({ ...info, agreements }) };
}
