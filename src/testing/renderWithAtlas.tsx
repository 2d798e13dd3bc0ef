import { cleanup, render } from '@testing-library/react';
import { type ReactNode, useMemo, useState } from 'react';
import { afterEach } from 'vitest';
import { AtlasContexts } from '../app/AtlasContexts.tsx';
import { colourField } from '../core/colourField.ts';
import type { Dataset } from '../core/dataset.ts';
import { identityShown } from '../core/datasetRef.ts';
import { queryOf, runQuery } from '../core/query.ts';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState.ts';
import { buildLocalIndex } from '../data/search/textIndex.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { HistoryMode, UpdateView } from '../state/useAtlas.ts';
import { setHover } from '../state/useHover.ts';
import { dataset as builtIn, bundleOf, places } from './builtIn.ts';

// jsdom has no modal dialogs: here they are just open or closed, without a top layer.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// jsdom has no layout, either.
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(() => {
  cleanup();
  setHover(null);
});

/** A change of the view state that a component committed. */
export interface CommittedView {
  readonly view: ViewState;
  readonly mode: HistoryMode;
}

interface Options {
  readonly view?: Partial<ViewState>;
  /** Defaults to the built-in one. */
  readonly dataset?: Dataset;
}

/** Renders a view over a dataset, with a view state in memory; `steps` collects the committed changes. */
export function renderWithAtlas(ui: ReactNode, { view: start, dataset = builtIn }: Options = {}) {
  const steps: CommittedView[] = [];
  const { columns, search, names } = bundleOf(dataset);
  const index = buildLocalIndex(columns, () => undefined);

  function Harness() {
    const [view, setView] = useState<ViewState>({ ...DEFAULT_VIEW, ...start });
    const t = useTranslate();
    const { colour } = view;
    const field = useMemo(() => colourField({ dataset, columns, view: { colour } }), [colour]);
    const atlas = useMemo(() => {
      const update: UpdateView = (change, mode = 'push') => {
        const next = change(view);
        steps.push({ view: next, mode });
        setView(next);
      };
      const hits = view.words === null ? null : index.find(view.words);
      const result = runQuery(columns, queryOf(view, hits?.mask));
      const identity = identityShown(view.data, dataset, null);
      return {
        ...{
          dataset,
          columns,
          search,
          places,
          names,
          t,
          view,
          requestedView: view,
          result,
          hits,
          update,
          identity,
        },
        layers: [],
        field,
        bundleOf: async () => null,
      };
    }, [view, t, field]);
    const { camera, window: timeWindow, selected } = view;
    return (
      <AtlasContexts {...{ atlas, camera, selected }} window={timeWindow}>
        {ui}
      </AtlasContexts>
    );
  }

  return { ...render(<Harness />), steps };
}
