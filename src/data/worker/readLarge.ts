import { type ShownDataset, shownOf } from '../shown';
import { askOnce, WorkerFailed } from './askOnce';
import { loadedOf, type ReadAnswer, type ReadRequest, readDataset } from './readDataset';

const startReader = () => new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' });

async function answerTo(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer> {
  try {
    return await askOnce<ReadAnswer>(startReader, request, signal);
  } catch (error) {
    if (!(error instanceof WorkerFailed)) throw error;
    return readDataset(request);
  }
}

/**
 * Reads a large dataset file in a worker, or here where workers cannot be had.
 * @throws LoadError or InvalidDatasetError; the caller's abort passes through.
 */
export async function readLarge(request: ReadRequest, signal: AbortSignal): Promise<ShownDataset> {
  return shownOf(loadedOf(await answerTo(request, signal), request.path));
}
