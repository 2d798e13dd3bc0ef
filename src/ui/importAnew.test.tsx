// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importAnew, markFailedSheets } from './importAnew.ts';

function addSheet(href: string): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return link;
}

let unmark: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  unmark = markFailedSheets();
});

afterEach(() => {
  vi.useRealTimers();
  unmark();
  document.head.replaceChildren();
});

/** A part whose code asks for a style sheet the first time that it is loaded, as the build's does. */
function styled(href: string) {
  const link = addSheet(href);
  link.remove();
  let asked = false;
  const load = vi.fn(() => {
    if (asked) return Promise.resolve({ Part: 1 });
    asked = true;
    document.head.append(link);
    return new Promise<{ Part: number }>((resolve, reject) => {
      link.addEventListener('load', () => resolve({ Part: 1 }));
      link.addEventListener('error', () => reject(new Error(`Unable to preload CSS for ${link.href}`)));
    });
  });
  return { load, link };
}

const anewOf = (name: string) =>
  document.querySelector<HTMLLinkElement>(`link[href*="${name}?again="]:not([data-failed])`);

/** Waits until a part has come or failed, and tells which. */
const outcome = (part: Promise<unknown>) =>
  part.then(
    () => 'here',
    () => 'missing',
  );

test('a style sheet that failed is fetched again, one on its way is left alone', async () => {
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
  addSheet('/assets/shared.css').dispatchEvent(new Event('error'));
  const parts = [1, 2].map((Part) =>
    importAnew(
      vi
        .fn()
        .mockRejectedValueOnce(new Error('Unable to preload CSS for http://localhost:3000/assets/shared.css'))
        .mockResolvedValue({ Part }),
      'Part',
    ),
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

test('a style sheet of another part that stays away keeps no part from coming', async () => {
  addSheet('/assets/dead.css').dispatchEvent(new Event('error'));
  const load = vi.fn().mockRejectedValueOnce(new Error('Failed')).mockResolvedValue({ Part: 1 });
  const part = outcome(importAnew(load, 'Part'));
  await vi.advanceTimersByTimeAsync(1000);
  anewOf('dead.css')?.dispatchEvent(new Event('error'));
  expect(await part).toBe('here');
});

test('a part is missing as long as its own style sheet is, however often it is asked for', async () => {
  const { load, link } = styled('/assets/own.css');
  const first = outcome(importAnew(load, 'Part'));
  link.dispatchEvent(new Event('error'));
  await vi.advanceTimersByTimeAsync(1000);
  anewOf('own.css')?.dispatchEvent(new Event('error'));
  expect(await first).toBe('missing');

  const second = outcome(importAnew(load, 'Part'));
  await vi.advanceTimersByTimeAsync(1000);
  anewOf('own.css')?.dispatchEvent(new Event('error'));
  expect(await second).toBe('missing');

  const third = outcome(importAnew(load, 'Part'));
  await vi.advanceTimersByTimeAsync(1000);
  anewOf('own.css')?.dispatchEvent(new Event('load'));
  expect(await third).toBe('here');
});
