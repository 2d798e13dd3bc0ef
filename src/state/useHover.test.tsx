// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { leaveHover, setHover, useHover } from './useHover.ts';

afterEach(() => {
  cleanup();
  setHover(null);
});

const china = { kind: 'value', facet: 'partner', value: 'CHN' } as const;
const serbia = { kind: 'value', facet: 'partner', value: 'SRB' } as const;
/** Clicks, and waits for the frame that shows it. */
const click = (detail: number) =>
  act(async () => {
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    await new Promise(requestAnimationFrame);
  });

test('what was clicked highlights nothing until the pointer has left it', async () => {
  const { result } = renderHook(useHover);
  act(() => setHover(china));
  expect(result.current).toEqual(china);
  await click(1);
  expect(result.current).toBeNull();
  act(() => setHover(china));
  expect(result.current).toBeNull();
  act(() => setHover(serbia));
  expect(result.current).toEqual(serbia);
  act(() => setHover(china));
  expect(result.current).toEqual(china);
});

test('after the pointer has left, it highlights as before', async () => {
  const { result } = renderHook(useHover);
  act(() => setHover(china));
  await click(1);
  act(() => leaveHover());
  act(() => setHover(china));
  expect(result.current).toEqual(china);
});

test('what is clicked by a key keeps the highlight of its focus', async () => {
  const { result } = renderHook(useHover);
  act(() => setHover(china));
  await click(0);
  expect(result.current).toEqual(china);
});
