import type { HistoryMode } from './useAtlas.ts';

const listeners = new Set<() => void>();
const EVENTS = ['popstate', 'hashchange'] as const;

/** Calls back whenever query or hash of the page's address change. */
export function onAddress(listener: () => void): () => void {
  listeners.add(listener);
  for (const event of EVENTS) window.addEventListener(event, listener);
  return () => {
    listeners.delete(listener);
    for (const event of EVENTS) window.removeEventListener(event, listener);
  };
}

/** Changes query and hash: a step of the history, or in place of the present one. */
export function changeAddress(search: string, hash: string, mode: HistoryMode): void {
  const url = `${window.location.pathname}${search}${hash}`;
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  for (const listener of listeners) listener();
}
