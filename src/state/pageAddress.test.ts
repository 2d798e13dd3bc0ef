// @vitest-environment jsdom
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readHash, readHref, readSearch, writeAddress } from './pageAddress.ts';

// One clock for all tests, as it never goes back.
beforeAll(() => {
  vi.useFakeTimers();
});

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  vi.advanceTimersByTime(10_000);
});

afterEach(() => {
  vi.runAllTimers();
  vi.restoreAllMocks();
});

afterAll(() => {
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

/** Has the browser refuse changes of the address until the returned function is called. */
function refuse(): () => void {
  const refused = (['replaceState', 'pushState'] as const).map((method) =>
    vi.spyOn(History.prototype, method).mockImplementation(() => {
      throw new DOMException('Not now', 'SecurityError');
    }),
  );
  return () => {
    for (const each of refused) each.mockRestore();
  };
}

test('what the browser refuses is held, and written once it allows it', () => {
  const allow = refuse();
  writeAddress('?from=2020', '#play', 'push');
  writeAddress('?from=2021', '#play', 'replace');
  vi.advanceTimersByTime(60_000);
  expect([readSearch(), readHash()]).toEqual(['?from=2021', '#play']);
  allow();
  vi.advanceTimersByTime(60_000);
  expect(window.location.search).toBe('?from=2021');
});

test('going back from what was refused goes where the browser says', () => {
  const allow = refuse();
  writeAddress('?from=2020', '', 'replace');
  allow();
  window.history.replaceState(null, '', '/?sector=energy');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(60_000);
  expect([readSearch(), window.location.search]).toEqual(['?sector=energy', '?sector=energy']);
});

test('a refusal as the page goes is no error', () => {
  const allow = refuse();
  writeAddress('?from=2020', '', 'replace');
  window.dispatchEvent(new Event('pagehide'));
  allow();
  expect(readSearch()).toBe('');
});
