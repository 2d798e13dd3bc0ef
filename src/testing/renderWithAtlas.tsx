import { cleanup, render } from '@testing-library/react';
import { type ReactNode, useMemo, useState } from 'react';
import { afterEach } from 'vitest';
import type { Dataset } from '../core/dataset.ts';
import { identityShown } from '../core/datasetRef.ts';
import { queryOf, runQuery } from '../core/query.ts';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState.ts';
import { buildLocalIndex } from '../data/search/textIndex.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { AtlasContext, type HistoryMode, type UpdateView } from '../state/useAtlas.ts';
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
export interface Step {
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
  const steps: Step[] = [];
  const { columns, search, names } = bundleOf(dataset);
  const index = buildLocalIndex(columns, () => undefined);

  function Harness() {
    const [view, setView] = useState<ViewState>({ ...DEFAULT_VIEW, ...start });
    const t = useTranslate();
    const atlas = useMemo(() => {
      const update: UpdateView = (change, mode = 'push') => {
        const next = change(view);
        steps.push({ view: next, mode });
        setView(next);
      };
      const found = view.words === null ? null : index.find(view.words);
      const result = runQuery(columns, queryOf(view, found?.mask));
      const identity = identityShown(view.data, dataset, null);
      return {
        ...{ dataset, columns, search, places, names, t, view, asked: view, result, found, update, identity },
        bundleOf: async () => null,
      };
    }, [view, t]);
    return <AtlasContext value={atlas}>{ui}</AtlasContext>;
  }

  return { ...render(<Harness />), steps };
}
