import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answering } from './answering.ts';
import { StoreFault } from './faults.ts';
import type { KeyValues } from './keptStore.ts';

const values = (get: KeyValues['get'], setMany: KeyValues['setMany'] = async () => undefined): KeyValues => ({
  get,
  getMany: async () => [],
  setMany,
  delMany: async () => undefined,
  keys: async () => [],
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('storage that never answers is given up, and asked anew the next time', async () => {
  let isBlocked = true;
  const store = answering(values(() => (isBlocked ? new Promise(() => {}) : Promise.resolve(1))));
  const given = expect(store.keys()).rejects.toEqual(new StoreFault('silent'));
  await vi.advanceTimersByTimeAsync(10_001);
  await given;
  isBlocked = false;
  expect(await store.keys()).toEqual([]);
});

test('what is large may take longer, once storage has answered', async () => {
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 60_000));
  const kept = answering(values(async () => undefined, slow)).setMany([]);
  await vi.advanceTimersByTimeAsync(60_001);
  await expect(kept).resolves.toBeUndefined();
});
