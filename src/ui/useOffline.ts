import { useSyncExternalStore } from 'react';

function onChange(listener: () => void): () => void {
  for (const type of ['online', 'offline'] as const) window.addEventListener(type, listener);
  return () => {
    for (const type of ['online', 'offline'] as const) window.removeEventListener(type, listener);
  };
}

/** Whether the browser knows that it has no network; a network that leads nowhere counts as one. */
export const useOffline = (): boolean => useSyncExternalStore(onChange, () => !navigator.onLine);
