import { describe, expect, test } from 'vitest';
import type { FromSearch, ToSearch } from './protocol.ts';
import type { SearchTexts } from './textIndex.ts';
import { type SearchWorker, WorkerIndex } from './workerIndex.ts';

const TEXTS = { n: 3 } as SearchTexts;

/** A worker that answers when the test says so. */
function standIn() {
  const target = new EventTarget();
  const sent: ToSearch[] = [];
  const worker = {
    postMessage: (message: ToSearch) => sent.push(message),
    addEventListener: target.addEventListener.bind(target),
    terminate: () => sent.push({ kind: 'find', words: 'terminated' }),
  } as unknown as SearchWorker;
  const say = (data: FromSearch) => target.dispatchEvent(new MessageEvent('message', { data }));
  const questions = () => sent.flatMap((message) => (message.kind === 'find' ? [message.words] : []));
  const answer = (row: number) =>
    say({
      kind: 'found',
      mask: Uint8Array.from([0, 1, 2], (each) => Number(each === row)),
      ranked: Uint32Array.of(row),
    });
  const fail = () => target.dispatchEvent(new Event('error', { cancelable: true }));
  return { worker, sent, say, questions, answer, fail };
}

async function ready() {
  const there = standIn();
  const building = WorkerIndex.build(there.worker, TEXTS);
  there.say({ kind: 'ready' });
  return { ...there, index: await building };
}

describe('an index in a worker', () => {
  test('sends the texts, and is there when the worker says so', async () => {
    const { index, sent } = await ready();
    expect(sent).toEqual([{ kind: 'build', texts: TEXTS }]);
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
    const building = WorkerIndex.build(there.worker, TEXTS);
    there.fail();
    await expect(building).rejects.toThrow('its code did not load');
    expect(there.questions()).toEqual(['terminated']);
  });

  test('rejects every question of a worker that has stopped', async () => {
    const { index, fail } = await ready();
    const [first, second] = [index.find('a'), index.find('b')];
    fail();
    await expect(first).rejects.toThrow('has stopped');
    await expect(second).rejects.toThrow('has stopped');
    await expect(index.find('c')).rejects.toThrow('has stopped');
  });
});
