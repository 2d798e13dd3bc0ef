import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  const subscribe = useCallback(
    (listener: () => void) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}

function watchRatio(listener: () => void): () => void {
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
export const usePixelRatio = (): number => useSyncExternalStore(watchRatio, () => window.devicePixelRatio);
