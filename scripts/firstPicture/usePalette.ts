// Stands in for `src/ui/usePalette.ts` where the first picture is drawn: its colours follow the page's theme.
import { createContext } from 'react';
import type { Theme } from '../../src/core/viewState.ts';
import { PAGE_PALETTE, type Palette } from '../../src/scene/palette.ts';

export const ThemeContext = createContext<Theme>('light');
export const useTheme = (): Theme => 'light';
export const usePalette = (): Palette => PAGE_PALETTE;
