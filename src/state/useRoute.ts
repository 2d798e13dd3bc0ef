import { useMemo, useSyncExternalStore } from 'react';
import { parseRoute, type Route, routeHash } from './route.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

const readHash = () => window.location.hash;

/** Goes to a route; `replace` where it is a step on the way. */
export function goTo(route: Route, mode: 'push' | 'replace' = 'push'): void {
  const hash = routeHash(route);
  if (hash === readHash()) return;
  const url = `${window.location.pathname}${window.location.search}${hash}`;
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  for (const listener of listeners) listener();
}

/** The route the address says. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, readHash);
  return useMemo(() => parseRoute(hash), [hash]);
}
