// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readHash, readHref, readSearch, writeAddress } from './pageAddress.ts';

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/');
  vi.advanceTimersByTime(10_000);
});

afterEach(() => {
  vi.runAllTimers();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a single change is in the address at once', () => {
  writeAddress('?from=2020', '#play', 'replace');
  expect(window.location.search + window.location.hash).toBe('?from=2020#play');
});

test('what is dragged for ten seconds is written less than a hundred times, and read at once', () => {
  const writes = vi.spyOn(window.history, 'replaceState');
  for (let i = 0; i < 600; i++) {
    writeAddress(`?asof=${i}`, '', 'replace');
    expect(readSearch()).toBe(`?asof=${i}`);
    expect(readHref()).toBe(`${window.location.origin}/?asof=${i}`);
    vi.advanceTimersByTime(16);
  }
  vi.runAllTimers();
  expect(window.location.search).toBe('?asof=599');
  expect(writes.mock.calls.length).toBeLessThan(100);
});

test('every new entry of the history is made, with its last address', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('push', 'replace'), { maxLength: 60 }), (modes) => {
      vi.advanceTimersByTime(10_000);
      const entries = ['start'];
      window.history.replaceState(null, '', '?start');
      const written = ['start'];
      const note = (push: boolean) => (_: unknown, __: string, url?: string | URL | null) => {
        if (push) written.push('');
        written[written.length - 1] = String(url).split('?')[1] ?? '';
      };
      const push = vi.spyOn(window.history, 'pushState').mockImplementation(note(true));
      const replace = vi.spyOn(window.history, 'replaceState').mockImplementation(note(false));
      modes.forEach((mode, i) => {
        if (mode === 'push') entries.push('');
        entries[entries.length - 1] = `${i}`;
        writeAddress(`?${i}`, '', mode);
      });
      vi.runAllTimers();
      push.mockRestore();
      replace.mockRestore();
      expect(written).toEqual(entries);
    }),
  );
});

test('the last change is written before the page goes', () => {
  for (let i = 0; i < 40; i++) writeAddress(`?asof=${i}`, '', 'replace');
  expect(window.location.search).not.toBe('?asof=39');
  window.dispatchEvent(new Event('pagehide'));
  expect(window.location.search).toBe('?asof=39');
});

test('going back while a change waits goes where the browser says', () => {
  for (let i = 0; i < 40; i++) writeAddress(`?asof=${i}`, '', 'replace');
  window.history.replaceState(null, '', '/?sector=energy#here');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.runAllTimers();
  expect([readSearch(), readHash()]).toEqual(['?sector=energy', '#here']);
});

test('where the browser lets nothing be written, the page goes by what it holds', () => {
  const refused = vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Not here', 'SecurityError');
  });
  writeAddress('?from=2020', '#play', 'replace');
  writeAddress('?from=2021', '#play', 'replace');
  expect([readSearch(), readHash()]).toEqual(['?from=2021', '#play']);
  refused.mockRestore();
  writeAddress('', '', 'replace');
  expect(readHref()).toBe(`${window.location.origin}/`);
});
