import type { LoadedDataset } from '../../data/packed/loaded.ts';

import {
  ImportFailed,
  type ImportFault,
  type ImportJob,
  type ImportResult,
  type OnProgress,
} from './protocol.ts';
import type { FromWorker, Request, RunResult, ToWorker } from './serve.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: OnProgress | undefined;
}

const failed = (code: ImportFault['code'], message: string) =>
  new ImportFailed({ code, values: message === '' ? {} : { message }, problems: [] });

/**
 * Starts a job in a worker.
 * @param base address of the folder with the atlas's files
 * @param onImported gets the dataset before its id is returned, so that the page can show it at once
 */
export function startImportJob(
  worker: Worker,
  base: string,
  onImported: (id: string, loaded: LoadedDataset) => void,
): ImportJob {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (message: ToWorker) => worker.postMessage(message);
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if ('progress' in data) asked.onProgress?.(data.progress);
    else {
      waiting.delete(data.id);
      if ('fault' in data) asked.reject(new ImportFailed(data.fault));
      else asked.resolve(data.result);
    }
  });
  let dead: ImportFailed | null = null;
  // If a script fails to load, the event has no message; if it throws, it has one.
  worker.addEventListener('error', ({ message }: ErrorEvent) => {
    dead = failed(message ? 'worker-ended' : 'not-loaded', message ?? '');
    failAll(dead);
  });
  worker.addEventListener('messageerror', () => failAll(failed('unexpected', 'messageerror')));
  post({ start: base });

  function ask<T>(request: Request, signal?: AbortSignal, onProgress?: OnProgress): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted();
      // A dead worker would never answer.
      if (dead) throw dead;
      const id = ++last;
      waiting.set(id, { resolve: (result) => resolve(result as T), reject, onProgress });
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        post({ abort: id });
        reject(signal.reason);
      });
      post({ id, request });
    });
  }
  async function imported(
    request: Request,
    signal: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<ImportResult> {
    const { loaded, ...result } = await ask<RunResult>(request, signal, onProgress);
    onImported(result.id, loaded);
    return result;
  }

  return {
    open: (origin, options, signal, onProgress) => ask({ kind: 'open', origin, options }, signal, onProgress),
    preview: (mapping, repairs) => ask({ kind: 'preview', mapping, repairs }),
    check: (mapping, repairs, onProgress, signal) =>
      ask({ kind: 'check', mapping, repairs }, signal, onProgress),
    run: (mapping, repairs, onProgress, signal, replaces = null) =>
      imported({ kind: 'run', mapping, repairs, replaces }, signal, onProgress),
    picture: async (mapping, onProgress, signal) => {
      const request = { kind: 'picture', mapping } as const;
      return (await ask<Pick<RunResult, 'loaded'> | null>(request, signal, onProgress))?.loaded ?? null;
    },
    runDataset: (signal) => imported({ kind: 'runDataset' }, signal),
    close: () => {
      worker.terminate();
      failAll(new DOMException('The job was closed', 'AbortError'));
    },
  };
}

/** Starts a job in this browser. */
export function createImportJob(onImported: (id: string, loaded: LoadedDataset) => void): ImportJob {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  return startImportJob(worker, document.baseURI, onImported);
}
