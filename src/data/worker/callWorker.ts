/** Why a worker gave no answer: it could not start, or it broke down. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed';
}

/**
 * Starts a worker, asks it one thing and ends it. Rejects with {@link WorkerFailed}, or with the signal's reason when it is
 * aborted.
 */
export function callWorker<Answer>(
  start: () => Worker,
  request: object,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    let worker: Worker;
    try {
      worker = start();
    } catch (error) {
      reject(new WorkerFailed(String(error)));
      return;
    }
    const end = () => {
      signal.removeEventListener('abort', abort);
      worker.terminate();
    };
    const abort = () => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      end();
      resolve(data);
    };
    worker.onerror = (event) => {
      // It is answered for here: the work is done on the page's own thread.
      event.preventDefault();
      end();
      reject(new WorkerFailed(event.message));
    };
    worker.onmessageerror = () => {
      end();
      reject(new WorkerFailed('an answer that cannot be read'));
    };
    worker.postMessage(request);
  });
}
