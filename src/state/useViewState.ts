import { useMemo, useSyncExternalStore } from 'react';
import { changeAddress, onAddress } from './pageAddress.ts';
import type { UpdateView } from './useAtlas.ts';
import { type ParsedView, parseView, serialiseView } from './viewUrl.ts';

const readSearch = () => window.location.search;

const update: UpdateView = (change, mode = 'push') => {
  const { view } = parseView(readSearch());
  const search = serialiseView(change(view));
  if (search !== serialiseView(view)) changeAddress(search, window.location.hash, mode);
};

/** The view state, whose only home is the URL, and the way to change it. */
export function useViewState(): ParsedView & { readonly update: UpdateView } {
  const search = useSyncExternalStore(onAddress, readSearch);
  return useMemo(() => ({ ...parseView(search), update }), [search]);
}
