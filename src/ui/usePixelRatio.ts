import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  let query: MediaQueryList | null = null;
  // A query says only that its own ratio has been left, so each change asks for the next.
  const watch = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', changed, { once: true });
  };
  const changed = () => {
    watch();
    listener();
  };
  watch();
  return () => query?.removeEventListener('change', changed);
}

/** Device px to a CSS px, also when the window goes to another screen. */
export const usePixelRatio = (): number => useSyncExternalStore(subscribe, () => window.devicePixelRatio);
