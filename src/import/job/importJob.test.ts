import { expect, test, vi } from 'vitest';
import { startImportJob } from './importJob.ts';

/** A worker that keeps what it is told, and never answers. */
class SilentWorker extends EventTarget {
  readonly told: unknown[] = [];
  terminate = vi.fn();
  postMessage(message: unknown) {
    this.told.push(message);
  }
}

const { signal } = new AbortController();
const origin = { kind: 'text', text: 'a' } as const;

function started() {
  const worker = new SilentWorker();
  return { worker, job: startImportJob(worker as unknown as Worker, '/', () => undefined) };
}

const broken = (message: string) => Object.assign(new Event('error'), { message });

test('a worker that breaks fails what waits and whatever is asked later', async () => {
  const { worker, job } = started();
  const opening = job.open(origin, {}, signal);
  worker.dispatchEvent(broken('out of memory'));
  await expect(opening).rejects.toMatchObject({
    fault: { code: 'worker-ended', values: { message: 'out of memory' } },
  });
  await expect(job.open(origin, {}, signal)).rejects.toMatchObject({ fault: { code: 'worker-ended' } });
});

test('a worker whose script does not load says so', async () => {
  const { worker, job } = started();
  const opening = job.open(origin, {}, signal);
  worker.dispatchEvent(new Event('error'));
  await expect(opening).rejects.toMatchObject({ fault: { code: 'not-loaded' } });
});

test('opening tells its progress', () => {
  const { worker, job } = started();
  const onProgress = vi.fn();
  job.open(origin, {}, signal, onProgress).catch(() => undefined);
  const message = new MessageEvent('message', { data: { id: 1, progress: { done: 0.5, rows: 0 } } });
  worker.dispatchEvent(message);
  expect(onProgress).toHaveBeenCalledWith({ done: 0.5, rows: 0 });
});
