import type { Theme } from '../core/viewState.ts';
import { useMedia } from '../ui/useMedia.ts';

/** `narrow`: one column. `medium`: filters or details beside the middle. `wide`: both. */
export type Layout = 'narrow' | 'medium' | 'wide';

export function useLayout(): Layout {
  const wide = useMedia('(min-width: 75em)');
  const medium = useMedia('(min-width: 55em)');
  if (wide) return 'wide';
  return medium ? 'medium' : 'narrow';
}

/** The theme shown: the one asked for, else the system's. */
export function useShownTheme(asked: Theme | null): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return asked ?? (dark ? 'dark' : 'light');
}
