// @vitest-environment jsdom
import { act, fireEvent } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayOf } from '../../core/days.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { timeScale } from '../../scene/timeline/timeScale.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { useWindow, type WindowControl } from './useWindow.ts';
import { useZoom } from './useZoom.ts';
import { WindowHandle } from './WindowHandle.tsx';

const WIDTH = 1000;
const FROM = { min: dayOf(2014, 1, 1), max: dayOf(2016, 12, 31) };
const TO = { min: dayOf(2017, 1, 1), max: dayOf(2017, 12, 31) };
/** Milliseconds after which every glide has arrived. */
const ARRIVED = 2000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

function rendered() {
  let control: WindowControl | null = null;
  function Plot() {
    const plot = useRef<SVGGElement>(null);
    const own = useWindow(false);
    control = own;
    useZoom(plot, own, WIDTH, false);
    return (
      <svg aria-hidden="true">
        <g ref={plot} data-part="plot" />
        <WindowHandle scale={timeScale(own.whole, 0, WIDTH)} control={own} top={0} />
      </svg>
    );
  }
  const { container, steps } = renderWithAtlas(<Plot />, { view: { window: FROM } });
  const now = () => control as unknown as WindowControl;
  const part = (selector: string) => container.querySelector(selector) as Element;
  const goTo = (window: DaySpan) => act(() => now().goTo(window));
  return {
    now,
    steps,
    goTo,
    plot: part('[data-part=plot]'),
    grip: part('g:last-of-type > rect:nth-of-type(2)'),
  };
}

/** Fires an event of the mouse at `clientX`. d3 listens on the window that the event names, which jsdom can't be given. */
function mouse(type: string, target: EventTarget, clientX = 500) {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY: 5 });
  act(() => void target.dispatchEvent(Object.defineProperty(event, 'view', { value: window })));
}

test('a click on a gliding timeline holds it while pressed, chooses no window, and lets it arrive', () => {
  const { now, steps, goTo, plot } = rendered();
  goTo(TO);
  pass(100);
  mouse('mousedown', plot);
  const held = now().shown;
  expect(held.min).toBeGreaterThan(FROM.min);
  expect(held.min).toBeLessThan(TO.min);
  pass(ARRIVED);
  expect(now().shown).toEqual(held);
  mouse('mouseup', window);
  expect(steps).toEqual([]);
  pass(ARRIVED);
  expect(now().shown).toEqual(TO);
  expect(steps.map(({ view }) => view.window)).toEqual([TO]);
});

test('a drag that begins on a gliding timeline moves what was held', () => {
  const { now, steps, goTo, plot } = rendered();
  goTo(TO);
  pass(100);
  mouse('mousedown', plot);
  const held = now().shown;
  mouse('mousemove', window, 400);
  const days = held.max - held.min + 1;
  expect(now().shown.min).toBeCloseTo(held.min + days / 10, -1);
  mouse('mouseup', window, 400);
  pass(ARRIVED);
  expect(steps).toHaveLength(1);
  expect(now().shown.min).toBeCloseTo(held.min + days / 10, -1);
});

test('a press in the last frame of a glide lets it arrive', () => {
  const { now, goTo } = rendered();
  goTo(TO);
  pass(100);
  // The time of a frame may be before that of the press it follows.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
  act(() => now().hold());
  act(() => now().release());
  clock.mockRestore();
  pass(20);
  expect(now().shown.min).toBeLessThanOrEqual(TO.min);
  pass(2 * ARRIVED + 1000);
  expect(now().shown).toEqual(TO);
});

test('a click on a timeline at rest changes nothing, nor does one on its handle', () => {
  const { now, steps, plot, grip } = rendered();
  mouse('mousedown', plot);
  mouse('mouseup', window);
  Object.assign(grip, { setPointerCapture: () => undefined });
  for (const down of [fireEvent.pointerDown, fireEvent.pointerMove, fireEvent.pointerUp])
    down(grip, { clientX: 500 });
  pass(ARRIVED);
  expect(steps).toEqual([]);
  expect(now().shown).toEqual(FROM);
});

test('a window that replaces the end of a glide is the one that is shown in the end', () => {
  const { now, steps, goTo } = rendered();
  goTo(TO);
  pass(100);
  const other = { min: dayOf(2015, 1, 1), max: dayOf(2015, 12, 31) };
  act(() => now().commit(other));
  pass(ARRIVED);
  expect(now().shown).toEqual(other);
  goTo(TO);
  pass(100);
  goTo(FROM);
  pass(ARRIVED);
  expect(now().shown).toEqual(FROM);
  expect(steps.map(({ view }) => view.window)).toEqual([other, FROM]);
});
