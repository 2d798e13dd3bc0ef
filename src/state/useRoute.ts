import { useMemo, useSyncExternalStore } from 'react';
import { changeAddress, onAddress } from './pageAddress.ts';
import { parseRoute, type Route, routeHash } from './route.ts';
import type { HistoryMode } from './useAtlas.ts';

const readHash = () => window.location.hash;

/** Goes to a route; `replace` where it is a step on the way. */
export function goTo(route: Route, mode: HistoryMode = 'push'): void {
  const hash = routeHash(route);
  if (hash !== readHash()) changeAddress(window.location.search, hash, mode);
}

/** The route the address says. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onAddress, readHash);
  return useMemo(() => parseRoute(hash), [hash]);
}
