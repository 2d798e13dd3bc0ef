// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useViewState } from './useRoute.ts';

beforeEach(() => window.history.replaceState(null, '', '/atlas/?sector=trade#here'));
afterEach(cleanup);

test('the view is what the address says, and a change goes to the address alone', () => {
  const { result } = renderHook(useViewState);
  expect(result.current.view.facets.sector).toEqual(['trade']);
  act(() => result.current.update((view) => ({ ...view, from: '2020' })));
  expect(window.location.href).toMatch(/\/atlas\/\?sector=trade&from=2020#here$/);
  expect(result.current.view.from).toBe('2020');
});

test('a choice is a step in the history, a camera move is not, and no change is neither', () => {
  const { result } = renderHook(useViewState);
  const before = window.history.length;
  act(() => result.current.update((view) => ({ ...view, lanes: 'kind' })));
  expect(window.history.length).toBe(before + 1);
  act(() => result.current.update((view) => ({ ...view, camera: { lat: 10, lng: 20, zoom: 3 } }), 'replace'));
  act(() => result.current.update((view) => ({ ...view })));
  expect(window.history.length).toBe(before + 1);
  expect(result.current.view.camera).toEqual({ lat: 10, lng: 20, zoom: 3 });
});

test('two changes in a row both count', () => {
  const { result } = renderHook(useViewState);
  act(() => {
    result.current.update((view) => ({ ...view, from: '2020' }));
    result.current.update((view) => ({ ...view, to: '2021' }));
  });
  expect(result.current.view).toMatchObject({ from: '2020', to: '2021' });
});

test('going back is seen', () => {
  const { result } = renderHook(useViewState);
  act(() => {
    window.history.replaceState(null, '', '/atlas/?sector=energy');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  expect(result.current.view.facets.sector).toEqual(['energy']);
});
