import { expect, test } from 'vitest';
import { WorkerCalls, WorkerFailed, type WorkerLike } from './workerCalls.ts';

/** A worker's outside, whose inside is a function of the test. */
function fakeWorker(answer: (worker: WorkerLike, request: unknown) => void) {
  const ended: true[] = [];
  const worker: WorkerLike = {
    postMessage: (request: unknown) => answer(worker, request),
    terminate: () => ended.push(true),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  return { start: () => worker, ended };
}

const say = (worker: WorkerLike, data: unknown) =>
  worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));

test('each request has its own answer, and what is told has none', async () => {
  const { start, ended } = fakeWorker((worker, request) => {
    if (request !== 'told') say(worker, [request]);
  });
  const calls = new WorkerCalls<string, unknown>(start);
  calls.tell('told');
  expect(await Promise.all([calls.ask('a'), calls.ask('b')])).toEqual([['a'], ['b']]);
  expect(ended).toHaveLength(0);
});

test('a worker that cannot start, or breaks down, has failed', async () => {
  const refused = new WorkerCalls(() => {
    throw new DOMException('no', 'SecurityError');
  });
  await expect(refused.ask({})).rejects.toBeInstanceOf(WorkerFailed);
  const { start, ended } = fakeWorker((worker) => {
    const event = Object.assign(new Event('error'), { message: 'gone' }) as ErrorEvent;
    worker.onerror?.call(worker as Worker, event);
  });
  await expect(new WorkerCalls(start).ask({})).rejects.toThrow('gone');
  expect(ended).toHaveLength(1);
});

test('one that is ended answers nothing any more', async () => {
  const { start, ended } = fakeWorker(() => undefined);
  const calls = new WorkerCalls(start);
  const waiting = calls.ask({});
  calls.end(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
  await expect(calls.ask({})).rejects.toThrow('left');
  expect(ended).toHaveLength(1);
});

test('a request that is aborted before its turn is not sent', async () => {
  const sent: unknown[] = [];
  let worker: WorkerLike | null = null;
  const { start } = fakeWorker((it, request) => {
    worker = it;
    sent.push(request);
  });
  const calls = new WorkerCalls<string, string>(start);
  const [older, newer] = [new AbortController(), new AbortController()];
  const first = calls.ask('a', older.signal);
  const second = calls.ask('b', newer.signal);
  older.abort();
  newer.abort();
  if (worker) say(worker, 'A');
  expect(await first).toBe('A');
  await expect(second).rejects.toBe(newer.signal.reason);
  expect(sent).toEqual(['a']);
});
