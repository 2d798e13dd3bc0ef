import { useMemo } from 'react';
import type { Theme } from '../core/viewState.ts';
import { PALETTES, type Palette } from '../scene/palette.ts';
import { useMedia } from './useMedia.ts';

/** The system's colours, for all but what the data is coloured by. */
const SYSTEM = {
  paper: 'Canvas',
  ink: 'CanvasText',
  muted: 'CanvasText',
  line: 'GrayText',
  control: 'CanvasText',
  accent: 'Highlight',
  danger: 'LinkText',
  wash: 'Canvas',
  land: 'Canvas',
  border: 'GrayText',
  hub: 'Canvas',
  water: 'Canvas',
} as const satisfies Partial<Palette>;

/** What canvases of a theme are drawn with, as the reader's system asks for more contrast or for colours of its own. */
export function usePalette(theme: Theme): Palette {
  const isForced = useMedia('(forced-colors: active)');
  const isMore = useMedia('(prefers-contrast: more)');
  return useMemo(() => {
    const palette = PALETTES[theme];
    if (isForced) return { ...palette, ...SYSTEM };
    return isMore ? { ...palette, muted: palette.ink, line: palette.control } : palette;
  }, [theme, isForced, isMore]);
}
