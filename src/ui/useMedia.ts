import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query currently matches. */
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
  // A query only reports that its own ratio no longer applies, so each change needs a new query.
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

/** Device px per CSS px, also when the window moves to another screen. */
export const usePixelRatio = (): number => useSyncExternalStore(watchRatio, () => window.devicePixelRatio);
