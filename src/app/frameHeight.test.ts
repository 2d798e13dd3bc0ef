// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FRAME_MESSAGE, MAX_FRAME } from '../ui/frameCode.ts';
import { heightNeeded, tellHeight } from './frameHeight.ts';

const FRAME = 640;

/** Gives an element the heights that jsdom, without layout, doesn't know. */
const laidOut = (element: Element, heights: { readonly [K in 'clientHeight' | 'scrollHeight']: number }) =>
  Object.defineProperties(element, {
    clientHeight: { configurable: true, value: heights.clientHeight },
    scrollHeight: { configurable: true, value: heights.scrollHeight },
  });

/** A page with one part, of the frame's height, that may scroll. */
function page(part: string, heights: Parameters<typeof laidOut>[1], display = 'grid') {
  document.body.innerHTML = `<div style="display:${display}"><main>${part}</main><footer></footer></div>`;
  laidOut(document.documentElement, { clientHeight: FRAME, scrollHeight: FRAME });
  const main = document.querySelector('main') as HTMLElement;
  laidOut(main.firstElementChild as Element, heights);
  return main;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', FRAME);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test.each(['div', 'ul', 'section', 'article'])('what a %s hides is needed as well', (name) => {
  const main = page(`<${name} style="overflow-y:auto"></${name}>`, { clientHeight: 400, scrollHeight: 900 });
  expect(heightNeeded(main)).toBe(FRAME + 500);
});

test('what a list hides whose height has a bound is not, and one column ends with its last part', () => {
  const bounded = '<div style="overflow-y:auto;max-height:400px"></div>';
  const main = page(bounded, { clientHeight: 400, scrollHeight: 6000 }, 'block');
  const foot = document.querySelector('footer') as HTMLElement;
  foot.getBoundingClientRect = () => new DOMRect(0, 800, 360, 52);
  expect(heightNeeded(main)).toBe(852);
  foot.getBoundingClientRect = () => new DOMRect(0, 500, 360, 52);
  expect(heightNeeded(main)).toBe(552);
});

test('a part that gets a share of what the frame gains is given the rest at once', async () => {
  const postMessage = vi.fn();
  vi.stubGlobal('parent', { postMessage });
  const main = page('<div style="overflow-y:auto"><p></p></div>', { clientHeight: 200, scrollHeight: 400 });
  const part = main.firstElementChild as Element;
  Object.assign(part.firstElementChild as Element, {
    getBoundingClientRect: () => new DOMRect(0, 0, 9, 400),
  });
  const stop = tellHeight(main);
  vi.advanceTimersByTime(300);
  const growTo = async (height: number, clientHeight: number) => {
    vi.stubGlobal('innerHeight', height);
    laidOut(part, { clientHeight, scrollHeight: 400 });
    main.append('');
    await vi.advanceTimersByTimeAsync(300);
  };
  // It gets half.
  await growTo(840, 300);
  await growTo(1040, 400);
  expect(postMessage.mock.calls.map(([{ height }]) => height)).toEqual([840, 1040]);
  stop();
});

test('no frame is asked to be higher than the code for other pages lets it be', async () => {
  const postMessage = vi.fn();
  vi.stubGlobal('parent', { postMessage });
  const stop = tellHeight(
    page('<ul style="overflow-y:auto"></ul>', { clientHeight: 400, scrollHeight: 9000 }),
  );
  vi.advanceTimersByTime(300);
  expect(postMessage).toHaveBeenCalledWith({ type: FRAME_MESSAGE, height: MAX_FRAME }, '*');
  stop();
});
