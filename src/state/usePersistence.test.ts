import { expect, test, vi } from 'vitest';
import { persistenceOf } from './usePersistence.ts';

const storage = (persisted: boolean, persist: () => Promise<boolean>) => ({
  persisted: async () => persisted,
  persist: vi.fn(persist),
});

test.each([
  ['granted', storage(false, async () => true), 'persistent', 1],
  ['granted before, it is not asked again', storage(true, async () => false), 'persistent', 0],
  ['refused', storage(false, async () => false), 'bestEffort', 1],
  ['failed', storage(false, () => Promise.reject(new TypeError())), 'unknown', 1],
])('%s', async (_, of, answer, asks) => {
  const ask = persistenceOf(() => of);
  expect(await Promise.all([ask(), ask()])).toEqual([answer, answer]);
  expect(of.persist).toHaveBeenCalledTimes(asks);
});

test.each([undefined, {}])('a browser without it: %s', async (of) => {
  expect(await persistenceOf(() => of)()).toBe('unknown');
});
