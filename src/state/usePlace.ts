import { useMemo, useSyncExternalStore } from 'react';
import { type Place, parsePlace, placeHash } from './place';

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

/** Goes to a place; `replace` where it is a step on the way. */
export function goTo(place: Place, mode: 'push' | 'replace' = 'push'): void {
  const hash = placeHash(place);
  if (hash === readHash()) return;
  const url = `${window.location.pathname}${window.location.search}${hash}`;
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  for (const listener of listeners) listener();
}

/** The place the address says. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, readHash);
  return useMemo(() => parsePlace(hash), [hash]);
}
