import { buildColumns } from '../core/buildColumns';
import { fetchBytes, LoadError } from './fetchJson';
import type { ShownDataset } from './shown';

/** Bytes from which a file is read in a worker: below, starting one takes longer than reading. */
const LARGE = 1_000_000;

/** What reads a file is fetched while the file is on its way: where it cannot be, nor can the file. */
async function orNetworkFault<T>(code: Promise<T>, path: string): Promise<T> {
  try {
    return await code;
  } catch {
    throw new LoadError('network', path);
  }
}

const readers = () => import('./worker/readLarge');

/**
 * Loads a dataset file served beside the page.
 * @throws LoadError or InvalidDatasetError; the caller's abort passes through.
 */
export async function loadDataset(path: string, signal: AbortSignal): Promise<ShownDataset> {
  const warm = (length: number) => {
    // Where this fails, it fails again below, and is said.
    if (length >= LARGE)
      readers().then(
        ({ warmReader }) => warmReader(),
        () => {},
      );
  };
  const [bytes, { datasetIn }] = await Promise.all([
    fetchBytes(path, signal, warm),
    orNetworkFault(import('./datasetIn'), path),
  ]);
  if (bytes.byteLength >= LARGE)
    return (await orNetworkFault(readers(), path)).readLarge({ bytes, path }, signal);
  const { agreements, ...info } = datasetIn(bytes, path);
  return { info, columns: buildColumns({ ...info, agreements }) };
}
