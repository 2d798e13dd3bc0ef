import { expect, test, vi } from 'vitest';
import { keepData } from './keepData.ts';

const PATH = 'data/treaties.json';
const none = async () => undefined;

test('data that is kept is not fetched again', async () => {
  const get = vi.fn();
  expect(await keepData(PATH, async () => new Response('{}'), get)).toBe(true);
  expect(get).not.toHaveBeenCalled();
});

test('data is fetched to its end, and is missing if it does not come', async () => {
  const whole = new Response('{}');
  expect(await keepData(PATH, none, async () => whole)).toBe(true);
  expect(whole.bodyUsed).toBe(true);
  expect(await keepData(PATH, none, async () => new Response('', { status: 404 }))).toBe(false);
  expect(await keepData(PATH, none, () => Promise.reject(new TypeError()))).toBe(false);
  expect(
    await keepData(
      PATH,
      () => Promise.reject(new DOMException()),
      async () => whole,
    ),
  ).toBe(false);
});
