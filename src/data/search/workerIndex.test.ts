import { describe, expect, test } from 'vitest';
import { columns, dataset } from '../../testing/builtIn.ts';
import { packDataset } from '../packed/packDataset.ts';
import { WorkerFailed, type WorkerLike } from '../worker/workerCalls.ts';
import type { FromSearch, ToSearch } from './desk.ts';
import { packedSource } from './packedSource.ts';
import { WorkerIndex } from './workerIndex.ts';

const { packed } = packDataset(dataset);
const SOURCE = packedSource(columns, packed, () => undefined);

/** A worker that answers when the test says so. */
function standIn() {
  const sent: ToSearch[] = [];
  const worker: WorkerLike = {
    postMessage: (message: ToSearch) => sent.push(message),
    terminate: () => sent.push({ kind: 'find', words: 'terminated' }),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  const say = (data: FromSearch) =>
    worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));
  const questions = () => sent.flatMap((message) => (message.kind === 'find' ? [message.words] : []));
  const answer = (row: number) =>
    say({
      mask: Uint8Array.from([0, 1, 2], (each) => Number(each === row)),
      ranked: Uint32Array.of(row),
    });
  const fail = () => worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent);
  return { worker, sent, say, questions, answer, fail };
}

async function ready() {
  const there = standIn();
  const building = WorkerIndex.build(
    columns,
    packed,
    () => undefined,
    () => there.worker,
  );
  there.say('ready');
  return { ...there, index: await building };
}

describe('an index in a worker', () => {
  test('sends the texts, and is there when the worker says so', async () => {
    const { index, sent } = await ready();
    expect(sent).toEqual([{ kind: 'build', source: SOURCE }]);
    expect(index.kind).toBe('apart');
  });

  test('asks one question at a time, and passes over those given up', async () => {
    const { index, questions, answer } = await ready();
    const older = new AbortController();
    const first = index.find('s');
    const second = index.find('sa', older.signal);
    const third = index.find('sat');
    older.abort();
    expect(questions()).toEqual(['s']);
    answer(0);
    expect([...(await first).ranked]).toEqual([0]);
    await expect(second).rejects.toBe(older.signal.reason);
    expect(questions()).toEqual(['s', 'sat']);
    answer(2);
    expect([...(await third).mask]).toEqual([0, 0, 1]);
    expect((await third).terms.has('satellite')).toBe(true);
  });

  test('answers again what it answered last, without the worker', async () => {
    const { index, questions, answer } = await ready();
    const first = index.find('a');
    const same = index.find('a');
    answer(1);
    expect(await same).toBe(await first);
    expect(await index.find('a')).toBe(await first);
    expect(questions()).toEqual(['a']);
    for (const words of ['b', 'c']) {
      index.find(words);
      answer(0);
    }
    index.find('a');
    expect(questions()).toEqual(['a', 'b', 'c', 'a']);
  });

  test('rejects where the worker cannot be started', async () => {
    const there = standIn();
    const building = WorkerIndex.build(
      columns,
      packed,
      () => undefined,
      () => there.worker,
    );
    there.fail();
    await expect(building).rejects.toThrow('did not load');
    expect(there.questions()).toEqual(['terminated']);
  });

  test('rejects every question of a worker that has stopped', async () => {
    const { index, fail } = await ready();
    const [first, second] = [index.find('a'), index.find('b')];
    fail();
    await expect(first).rejects.toBeInstanceOf(WorkerFailed);
    await expect(second).rejects.toBeInstanceOf(WorkerFailed);
    await expect(index.find('c')).rejects.toBeInstanceOf(WorkerFailed);
  });
});
