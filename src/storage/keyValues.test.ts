import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryValues } from '../testing/memoryValues.ts';
import { guarded } from './keyValues.ts';
import { StoreFault } from './storeFault.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('storage that never answers is given up, and asked anew the next time', async () => {
  let isBlocked = true;
  const store = guarded(
    () => memoryValues({ get: () => (isBlocked ? new Promise(() => {}) : Promise.resolve(1)) }).store,
  );
  const given = expect(store.keys()).rejects.toEqual(new StoreFault('silent'));
  await vi.advanceTimersByTimeAsync(10_001);
  await given;
  isBlocked = false;
  expect(await store.keys()).toEqual([]);
});

test('what is large may take longer, once storage has answered', async () => {
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 60_000));
  const kept = guarded(() => memoryValues({ setMany: slow }).store).setMany([]);
  await vi.advanceTimersByTimeAsync(60_001);
  await expect(kept).resolves.toBeUndefined();
});
