import { createContext, useContext, useMemo } from 'react';
import type { Theme } from '../core/viewState.ts';
import { PALETTES, type Palette } from '../scene/palette.ts';
import { useMedia } from './useMedia.ts';

/** The theme the page is shown in. */
export const ThemeContext = createContext<Theme>('light');
export const useTheme = (): Theme => useContext(ThemeContext);

/** The system's colours, for everything except the colours of data. */
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

/** The colours of canvases: the theme's, unless the system asks for more contrast or forces its own. */
export function usePalette(): Palette {
  const theme = useTheme();
  const isForced = useMedia('(forced-colors: active)');
  const isMore = useMedia('(prefers-contrast: more)');
  return useMemo(() => {
    const palette = PALETTES[theme];
    if (isForced) return { ...palette, ...SYSTEM };
    return isMore ? { ...palette, muted: palette.ink, line: palette.control } : palette;
  }, [theme, isForced, isMore]);
}
