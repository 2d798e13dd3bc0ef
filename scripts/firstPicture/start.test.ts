// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';

const text = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

afterEach(() => {
  vi.useRealTimers();
});

/**
 * Runs the scripts of a page whose reader asks for the first view in a language; the Chinese picture is in it, a Russian
 * one beside it.
 */
function open(language: string) {
  document.head.innerHTML = '';
  document.body.innerHTML = '<div id="root"></div><div id="first" lang="zh"></div>';
  delete document.documentElement.dataset.drawn;
  document.documentElement.dataset.first = language;
  const fetch = vi.fn(async () => new Response('<p>picture</p>'));
  const scope = {
    ...{ document, Event, fetch, localStorage, MutationObserver, setTimeout },
    window: { addEventListener() {}, removeEventListener() {} },
    requestAnimationFrame() {},
  };
  const start = text('start.js')
    .replace('CODE', '["./a.js"]')
    .replace('PICTURES', '{"zh": null, "ru": "./ru.html"}');
  runInNewContext(start, scope);
  const isAtOnce = document.querySelector('link[rel="modulepreload"]') !== null;
  runInNewContext(text('takeOver.js'), scope);
  return { isAtOnce, fetch };
}

test('a language with a picture gets it before the code', () => {
  const { isAtOnce, fetch } = open('ru');
  expect(isAtOnce).toBe(false);
  expect(fetch).toHaveBeenCalledWith('./ru.html');
  expect(document.documentElement.dataset.first).toBe('ru');
});

test('the language of the page has its picture there', () => {
  const { isAtOnce, fetch } = open('zh');
  expect(isAtOnce).toBe(false);
  expect(fetch).not.toHaveBeenCalled();
  expect(document.documentElement.dataset).toMatchObject({ first: 'zh', drawn: '' });
});

test('a language without a picture gets the frame, and the code at once', () => {
  const { isAtOnce, fetch } = open('de');
  expect(isAtOnce).toBe(true);
  expect(fetch).not.toHaveBeenCalled();
  expect(document.documentElement.dataset.first).toBe('frame');
});

/** What the app has drawn on the home screen once all of it is there. */
const DRAWN = '<div class="leaflet-borders-pane"><canvas></canvas></div><ol class="year-list"></ol>';

const part = (id: string) => document.getElementById(id) as HTMLElement;

test('the picture gives way as soon as the app has drawn the same', async () => {
  open('zh');
  const first = part('first');
  part('root').innerHTML = DRAWN;
  await vi.waitFor(() => expect(first.isConnected).toBe(false));
});

test('a press whose release gets lost keeps the picture for three seconds', async () => {
  vi.useFakeTimers();
  open('zh');
  const first = part('first');
  first.dispatchEvent(new Event('pointerdown'));
  part('root').innerHTML = DRAWN;
  await vi.advanceTimersByTimeAsync(2900);
  expect(first.isConnected).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(first.isConnected).toBe(false);
  expect(document.documentElement.dataset.first).toBe('none');
});
