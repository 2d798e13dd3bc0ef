// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { keepData } from './keepData.ts';
import { storedBy } from './messages.ts';

const PATH = 'data/treaties.json';
const none = async () => undefined;

afterEach(() => {
  vi.unstubAllGlobals();
});

test('data that is kept is not fetched again', async () => {
  const keep = vi.fn();
  expect(await keepData(PATH, async () => new Response('{}'), keep)).toBe(true);
  expect(keep).not.toHaveBeenCalled();
});

test('data is kept once it is stored, and missing if it does not come or has no room', async () => {
  const keep = vi.fn(async () => {});
  expect(await keepData(PATH, none, keep)).toBe(true);
  expect(keep).toHaveBeenCalledWith(PATH);
  expect(await keepData(PATH, none, () => Promise.reject(new TypeError()))).toBe(false);
  expect(await keepData(PATH, none, () => Promise.reject(new DOMException('', 'QuotaExceededError')))).toBe(
    false,
  );
  expect(await keepData(PATH, () => Promise.reject(new DOMException()), keep)).toBe(false);
});

test('data that two parts of the page ask for at once is fetched once', async () => {
  let store = () => {};
  const keep = vi.fn(() => new Promise<void>((resolve) => (store = resolve)));
  const both = [keepData(PATH, none, keep), keepData(PATH, none, keep)];
  await vi.waitFor(() => expect(keep).toHaveBeenCalled());
  store();
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(keep).toHaveBeenCalledTimes(1);
  const later = keepData(PATH, none, keep);
  await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(2));
  store();
  expect(await later).toBe(true);
});

test('the service worker is told of data that the page stores, so that it counts', async () => {
  const postMessage = vi.fn();
  const add = vi.fn(async () => undefined);
  vi.stubGlobal('caches', { match: none, open: async () => ({ add }) });
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: async () => ({ active: { postMessage } }) },
  });
  expect(await keepData(PATH)).toBe(true);
  expect(add).toHaveBeenCalledWith(PATH);
  expect(storedBy(postMessage.mock.calls[0]?.[0])).toBe(new URL(PATH, document.baseURI).href);
  expect(storedBy({ kind: 'stored' })).toBeNull();
  expect(storedBy('stored')).toBeNull();
});
