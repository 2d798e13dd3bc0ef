import { useEffect, useState } from 'react';
import type { Theme } from '../core/viewState.ts';
import { useMedia } from '../ui/useMedia.ts';

/** `narrow`: one column. `medium`: filters or details beside the middle. `wide`: both. */
export type Layout = 'narrow' | 'medium' | 'wide';

const MEDIUM = '(min-width: 55em)';

/** Whether the page has one column at the moment. */
export const isNarrow = (): boolean => !window.matchMedia(MEDIUM).matches;

export function useLayout(): Layout {
  const wide = useMedia('(min-width: 75em)');
  const medium = useMedia(MEDIUM);
  if (wide) return 'wide';
  return medium ? 'medium' : 'narrow';
}

/** The theme shown: the one asked for, else the system's. */
export function useShownTheme(chosen: Theme | null): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return chosen ?? (dark ? 'dark' : 'light');
}

/** Milliseconds after which the page counts as settled, for browsers that can't tell. */
const SETTLED = 3000;

/** Whether the page is idle after its first view, and parts that may be needed soon can be fetched. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const rest = () => setIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, SETTLED);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(rest, { timeout: SETTLED });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}
