import { expect, test, vi } from 'vitest';
import { keepData } from './keepData.ts';

const PATH = 'data/treaties.json';
const none = async () => undefined;

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
