import { rgb } from 'd3';
import type { DeckTheme } from '../../core/deck.ts';
import type { Palette } from '../palette.ts';

/** Smallest contrast of large type and of marks with their ground (WCAG 2.2, 1.4.3 and 1.4.11). */
export const MIN_CONTRAST = 3;

/** Relative luminance of a colour, from 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const WHITE = '#ffffff';
const BLACK = '#10151c';

/** The colour of text on a ground: white or nearly black, whichever contrasts more. */
export const inkOn = (ground: string): string =>
  contrast(WHITE, ground) >= contrast(BLACK, ground) ? WHITE : BLACK;

/** The palette with the accent colour of a briefing, if that stands out from the paper. */
export const themedPalette = (palette: Palette, { accent }: DeckTheme): Palette =>
  accent !== undefined && contrast(accent, palette.paper) >= MIN_CONTRAST ? { ...palette, accent } : palette;
