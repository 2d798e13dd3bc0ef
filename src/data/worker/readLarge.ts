import { type ShownDataset, shownOf } from '../shown';
import { askOnce, WorkerFailed } from './askOnce';
import { loadedOf, type ReadAnswer, type ReadRequest, readDataset } from './readDataset';

const startReader = () => new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' });

/** A reader started ahead, for the next file. */
let spare: Worker | null = null;

/** Starts a reader while its file is on its way. */
export function warmReader(): void {
  if (spare) return;
  try {
    const worker = startReader();
    // One that fails before it is needed is not used: another is tried.
    worker.onerror = (event) => {
      event.preventDefault();
      spare = null;
    };
    spare = worker;
  } catch {
    spare = null;
  }
}

function takeReader(): Worker {
  const worker = spare ?? startReader();
  spare = null;
  return worker;
}

async function answerTo(request: ReadRequest, signal: AbortSignal): Promise<ReadAnswer> {
  try {
    return await askOnce<ReadAnswer>(takeReader, request, signal);
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
