import type { Theme } from '../core/viewState.ts';
import { useMedia } from '../ui/useMedia.ts';

/** `narrow`: one column. `medium`: filters or details beside the middle. `wide`: both. */
export type Layout = 'narrow' | 'medium' | 'wide';

const MEDIUM = '(min-width: 55em)';

/** Whether the page has one column at this moment. */
export const isNarrow = (): boolean => !window.matchMedia(MEDIUM).matches;

export function useLayout(): Layout {
  const wide = useMedia('(min-width: 75em)');
  const medium = useMedia(MEDIUM);
  if (wide) return 'wide';
  return medium ? 'medium' : 'narrow';
}

/** The theme shown: the one asked for, else the system's. */
export function useShownTheme(asked: Theme | null): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return asked ?? (dark ? 'dark' : 'light');
}
