import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { UpdateView } from './useAtlas.ts';
import { type ParsedView, parseView, serialiseView } from './viewUrl.ts';

const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const readSearch = () => window.location.search;

const updateView: UpdateView = (change, mode = 'push') => {
  const { view } = parseView(readSearch());
  const search = serialiseView(change(view));
  if (search === serialiseView(view)) return;
  const url = `${window.location.pathname}${search}${window.location.hash}`;
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  announce();
};

/** The view state, whose only home is the URL, and the way to change it. */
export function useViewState(): ParsedView & { readonly update: UpdateView } {
  const search = useSyncExternalStore(subscribe, readSearch);
  const parsed = useMemo(() => parseView(search), [search]);
  const update = useCallback<UpdateView>((change, mode) => updateView(change, mode), []);
  return { ...parsed, update };
}
