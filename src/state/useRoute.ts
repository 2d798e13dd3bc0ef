import { useMemo, useSyncExternalStore } from 'react';
import { readHash, readSearch, writeAddress } from './pageAddress.ts';
import { parseRoute, type Route, routeHash } from './route.ts';
import type { HistoryMode, UpdateView } from './useAtlas.ts';
import { type ParsedView, parseView, serialiseView } from './viewUrl.ts';

/** Goes to a route; use `replace` for intermediate steps. */
export function goTo(route: Route, mode: HistoryMode = 'push'): void {
  const hash = routeHash(route);
  if (hash !== readHash()) changeAddress(readSearch(), hash, mode);
}

/** The route in the address. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onAddress, readHash);
  return useMemo(() => parseRoute(hash), [hash]);
}

const listeners = new Set<() => void>();
const EVENTS = ['popstate', 'hashchange'] as const;

/** Calls back whenever the query or hash of the page's address changes. */
function onAddress(listener: () => void): () => void {
  listeners.add(listener);
  for (const event of EVENTS) window.addEventListener(event, listener);
  return () => {
    listeners.delete(listener);
    for (const event of EVENTS) window.removeEventListener(event, listener);
  };
}

/** Changes query and hash, as a new history entry or in place of the current one. */
function changeAddress(search: string, hash: string, mode: HistoryMode): void {
  writeAddress(search, hash, mode);
  for (const listener of listeners) listener();
}

const update: UpdateView = (change, mode = 'push') => {
  const { view } = parseView(readSearch());
  const search = serialiseView(change(view));
  if (search !== serialiseView(view)) changeAddress(search, readHash(), mode);
};

/** The view state, which is stored only in the URL, and a function to change it. */
export function useViewState(): ParsedView & { readonly update: UpdateView } {
  const search = useSyncExternalStore(onAddress, readSearch);
  return useMemo(() => ({ ...parseView(search), update }), [search]);
}
