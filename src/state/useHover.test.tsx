// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { leaveHover, setHover, useHover } from './useHover';

afterEach(() => {
  cleanup();
  setHover(null);
});

const china = { kind: 'value', facet: 'partner', value: 'CHN' } as const;
const serbia = { kind: 'value', facet: 'partner', value: 'SRB' } as const;
const click = (detail: number) =>
  act(() => {
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
  });

test('what was clicked highlights nothing until the pointer has left it', () => {
  const { result } = renderHook(useHover);
  act(() => setHover(china));
  expect(result.current).toEqual(china);
  click(1);
  expect(result.current).toBeNull();
  act(() => setHover(china));
  expect(result.current).toBeNull();
  act(() => setHover(serbia));
  expect(result.current).toEqual(serbia);
  act(() => setHover(china));
  expect(result.current).toEqual(china);
});

test('after the pointer has left, it highlights as before', () => {
  const { result } = renderHook(useHover);
  act(() => setHover(china));
  click(1);
  act(() => leaveHover());
  act(() => setHover(china));
  expect(result.current).toEqual(china);
});

test('what is clicked by a key keeps the highlight of its focus', () => {
  const { result } = renderHook(useHover);
  act(() => setHover(china));
  click(0);
  expect(result.current).toEqual(china);
});
