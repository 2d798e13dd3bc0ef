import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchJson, LoadError, mayRetry, retryDelay } from './fetchJson.ts';

const answer = (body: string, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
const load = () => fetchJson('data/x.json', new AbortController().signal);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file that cannot be had names why', () => {
  test.each([
    ['', 404, 'missing'],
    ['', 410, 'missing'],
    ['', 403, 'refused'],
    ['', 500, 'server'],
    ['', 429, 'server'],
    ['<!doctype html><title>Front page</title>', 200, 'missing'],
    ['{"a": [1, 2', 200, 'truncated'],
    ['{"a": x}', 200, 'not-json'],
    ['', 200, 'not-json'],
  ])('%j with status %i is %s', async (body, status, fault) => {
    answer(body, status);
    await expect(load()).rejects.toMatchObject({ name: 'LoadError', fault, path: 'data/x.json' });
  });

  test('no answer is a network fault', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(load()).rejects.toMatchObject({ fault: 'network' });
  });

  test('an abort of the caller is no fault', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      controller.abort();
      return Promise.reject(signal?.reason);
    });
    await expect(fetchJson('data/x.json', controller.signal)).rejects.not.toBeInstanceOf(LoadError);
  });
});

describe('a file that takes its time', () => {
  /** An answer whose parts come so many seconds apart; after the last, silence. */
  const slowly = (parts: readonly string[], seconds: number, isEnding: boolean) =>
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          signal?.addEventListener('abort', () => controller.error(signal.reason));
          for (const part of parts) {
            await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
            controller.enqueue(new TextEncoder().encode(part));
          }
          if (isEnding) controller.close();
        },
      });
      return new Response(body);
    });

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is waited for as long as something comes', async () => {
    slowly(['[1', ',2', ',3', ']'], 25, true);
    const loading = load();
    await vi.advanceTimersByTimeAsync(101_000);
    expect(await loading).toEqual([1, 2, 3]);
  });

  test('is given up after 30 seconds of silence', async () => {
    slowly(['[1'], 25, false);
    const loading = expect(load()).rejects.toMatchObject({ fault: 'timeout' });
    await vi.advanceTimersByTimeAsync(56_000);
    await loading;
  });
});

test('good JSON comes as it is', async () => {
  answer('{"a": [1, 2]}');
  expect(await load()).toEqual({ a: [1, 2] });
});

test('passing faults are tried three times in all, with growing patience; others once', () => {
  const server = new LoadError('server', 'x', 503);
  expect([0, 1, 2].map((failures) => mayRetry(failures, server))).toEqual([true, true, false]);
  expect(mayRetry(0, new LoadError('missing', 'x', 404))).toBe(false);
  expect(mayRetry(0, new Error('other'))).toBe(false);
  expect([0, 1, 2, 9].map(retryDelay)).toEqual([500, 1000, 2000, 8000]);
});
