// @vitest-environment jsdom

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { memo } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useAtlas } from '../state/useAtlas.ts';
import { useViewState } from '../state/useRoute.ts';
import { useCamera, useSelection, useTimeWindow, useWholeAtlas } from '../state/useViewParts.ts';
import { bundleOf, dataset, places } from '../testing/builtIn.ts';
import { AtlasProvider } from './AtlasProvider.tsx';

const { columns, search } = bundleOf(dataset);
const [selected = '', other = ''] = [columns.idOf(0), columns.idOf(1)];
const WINDOW = { min: 17_000, max: 18_000 } as never;

/** How often each consumer has rendered, and what it was last given. */
const renders = { rest: 0, camera: 0, window: 0, selection: 0 };
let whole: ReturnType<typeof useWholeAtlas>['view'] | null = null;

const Rest = memo(function Rest() {
  useAtlas();
  renders.rest++;
  return null;
});
const MapReader = memo(function MapReader() {
  useCamera();
  renders.camera++;
  return null;
});
const Timeline = memo(function Timeline() {
  useTimeWindow();
  renders.window++;
  return null;
});
const Record = memo(function Record() {
  useSelection();
  renders.selection++;
  return null;
});
const Whole = memo(function Whole() {
  whole = useWholeAtlas().view;
  return null;
});

let update: ReturnType<typeof useViewState>['update'];

function Page() {
  const state = useViewState();
  update = state.update;
  return (
    <AtlasProvider
      dataset={dataset}
      {...{ columns, search, places }}
      identity={undefined}
      view={state.view}
      ignored={state.ignored}
      update={state.update}
      language="en"
      waiting={null}
    >
      <Rest />
      <MapReader />
      <Timeline />
      <Record />
      <Whole />
    </AtlasProvider>
  );
}

/** What renders because of a change of the view. */
function changed(change: Parameters<typeof update>[0]) {
  const before = { ...renders };
  act(() => update(change));
  return Object.keys(before).filter((key) => {
    const name = key as keyof typeof renders;
    return renders[name] > before[name];
  });
}

beforeEach(() => {
  window.history.replaceState(null, '', '/?partner=CHN&sector=absent');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

test('camera, time window and selection render only what reads them', () => {
  const camera = { lat: 10, lng: 20, zoom: 3 };
  expect(changed((view) => ({ ...view, camera }))).toEqual(['camera']);
  expect(changed((view) => ({ ...view, window: WINDOW }))).toEqual(['window']);
  expect(changed((view) => ({ ...view, selected }))).toEqual(['selection']);
  expect(changed((view) => ({ ...view, selected: other }))).toEqual(['selection']);
  expect(whole).toMatchObject({ camera, window: WINDOW, selected: other, facets: { partner: ['CHN'] } });
});

test('a filter renders what reads the rest of the view, not what reads these alone', () => {
  expect(changed((view) => ({ ...view, from: '2020' }))).toEqual(['rest']);
  expect(whole).toMatchObject({ from: '2020', camera: null, selected: null });
});
