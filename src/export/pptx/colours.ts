import { rgb } from 'd3';
import type { Theme } from '../../core/viewState.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Hatch } from '../../scene/pen/pen.ts';
import { el } from './xml.ts';

/** A colour in the notation of Office. */
export const hex = (colour: string): string => rgb(colour).formatHex().slice(1).toUpperCase();

/** A colour on a ground at the given opacity. */
export function mixed(ground: string, colour: string, opacity: number): string {
  const [below, above] = [rgb(ground), rgb(colour)];
  const channel = (key: 'r' | 'g' | 'b') => below[key] + (above[key] - below[key]) * opacity;
  return rgb(channel('r'), channel('g'), channel('b')).formatHex();
}

/** Number of accents of a theme besides the first. */
const ACCENTS = [1, 2, 3, 4, 5] as const;

/** The colours of a theme by name: the text and its ground, the accent of the briefing, and those of sectors. */
export function themeColours(
  palette: Palette,
  theme: Theme,
): readonly (readonly [name: string, colour: string])[] {
  const { ink, paper, muted, wash, accent, sectors } = palette;
  const [dark, light] = theme === 'dark' ? [paper, ink] : [ink, paper];
  const [darker, lighter] = theme === 'dark' ? [wash, muted] : [muted, wash];
  return [
    ['dk1', dark],
    ['lt1', light],
    ['dk2', darker],
    ['lt2', lighter],
    ['accent1', accent],
    ...ACCENTS.map((i) => [`accent${i + 1}`, sectors[i] ?? accent] as const),
    ['hlink', accent],
    ['folHlink', muted],
  ];
}

/** Colours as references to a theme wherever it has them, so that they change with it. */
export class Colours {
  readonly #names: ReadonlyMap<string, string>;

  constructor({ ink, paper, muted, wash, accent, sectors }: Palette) {
    this.#names = new Map([
      ...ACCENTS.map((i) => [hex(sectors[i] ?? accent), `accent${i + 1}`] as const),
      [hex(accent), 'accent1'],
      [hex(wash), 'bg2'],
      [hex(muted), 'tx2'],
      [hex(paper), 'bg1'],
      [hex(ink), 'tx1'],
    ]);
  }

  /** A colour at an opacity from 0 to 1. */
  colour(colour: string, opacity = 1): string {
    const own = hex(colour);
    const alpha = opacity < 1 ? el('a:alpha', { val: Math.round(opacity * 100_000) }) : '';
    const name = this.#names.get(own);
    return name === undefined
      ? el('a:srgbClr', { val: own }, alpha)
      : el('a:schemeClr', { val: name }, alpha);
  }

  fill(colour: string, opacity = 1): string {
    return el('a:solidFill', {}, this.colour(colour, opacity));
  }

  hatch({ ground, colour, falling }: Hatch): string {
    return el(
      'a:pattFill',
      { prst: falling ? 'wdDnDiag' : 'wdUpDiag' },
      el('a:fgClr', {}, this.colour(colour)),
      el('a:bgClr', {}, this.colour(ground)),
    );
  }
}
