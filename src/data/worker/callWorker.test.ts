import { expect, test } from 'vitest';
import { callWorker, WorkerFailed } from './callWorker.ts';

/** A worker's outside, whose inside is a function of the test. */
function fakeWorker(answer: (worker: Worker, request: unknown) => void) {
  const ended: true[] = [];
  const fake = {
    postMessage: (request: unknown) => answer(worker, request),
    terminate: () => ended.push(true),
  };
  const worker = fake as unknown as Worker;
  return { start: () => worker, ended };
}

const never = new AbortController().signal;

test('the answer is given and the worker ended', async () => {
  const { start, ended } = fakeWorker((worker, data) =>
    worker.onmessage?.(new MessageEvent('message', { data })),
  );
  expect(await callWorker(start, { a: 1 }, never)).toEqual({ a: 1 });
  expect(ended).toHaveLength(1);
});

test('a worker that cannot start, or breaks down, has failed', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  await expect(callWorker(refuse, {}, never)).rejects.toBeInstanceOf(WorkerFailed);
  const { start, ended } = fakeWorker((worker) => {
    worker.onerror?.call(worker, Object.assign(new Event('error'), { message: 'gone' }) as ErrorEvent);
  });
  await expect(callWorker(start, {}, never)).rejects.toThrow('gone');
  expect(ended).toHaveLength(1);
});

test('an abort ends the worker', async () => {
  const controller = new AbortController();
  const { start, ended } = fakeWorker(() => controller.abort(new Error('left')));
  await expect(callWorker(start, {}, controller.signal)).rejects.toThrow('left');
  expect(ended).toHaveLength(1);
});
