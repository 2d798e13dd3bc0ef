// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importAnew, markFailedSheets } from './importAnew.ts';

function addSheet(href: string): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return link;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  document.head.replaceChildren();
});

test('a style sheet that failed is fetched again, one on its way is left alone', async () => {
  markFailedSheets();
  const failed = addSheet('/assets/failed.css');
  const loading = addSheet('/assets/loading.css');
  failed.dispatchEvent(new Event('error'));
  const load = vi.fn().mockRejectedValueOnce(new Error('Failed')).mockResolvedValue({ Part: 1 });
  const part = importAnew(load, 'Part');
  await vi.advanceTimersByTimeAsync(1000);

  expect(loading.isConnected).toBe(true);
  expect(failed.isConnected).toBe(false);
  const [anew] = document.querySelectorAll<HTMLLinkElement>('link[href*="failed.css?again="]');
  expect(anew?.rel).toBe('stylesheet');
  anew?.dispatchEvent(new Event('load'));
  await expect(part).resolves.toEqual({ Part: 1 });
});

test('a part is loaded again while the style sheet of another is on its way', async () => {
  addSheet('/assets/loading.css');
  const load = vi.fn().mockRejectedValueOnce(new Error('Failed')).mockResolvedValue({ Part: 1 });
  const part = importAnew(load, 'Part');
  await vi.advanceTimersByTimeAsync(1000);
  await expect(part).resolves.toEqual({ Part: 1 });
  expect(load).toHaveBeenCalledTimes(2);
});

test('two parts that share a style sheet that failed both wait for it', async () => {
  markFailedSheets();
  addSheet('/assets/shared.css').dispatchEvent(new Event('error'));
  const parts = [1, 2].map((Part) =>
    importAnew(vi.fn().mockRejectedValueOnce(new Error('Failed')).mockResolvedValue({ Part }), 'Part'),
  );
  let done = 0;
  for (const part of parts) part.then(() => done++);
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toBe(0);
  const anew = document.querySelectorAll('link[href*="shared.css?again="]');
  expect(anew).toHaveLength(1);
  anew[0]?.dispatchEvent(new Event('load'));
  await expect(Promise.all(parts)).resolves.toEqual([{ Part: 1 }, { Part: 2 }]);
});
