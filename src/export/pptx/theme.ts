import type { DeckTheme } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import type { Palette } from '../../scene/palette.ts';
import { hex, themeColours } from './colours.ts';
import { el, plainPart } from './xml.ts';

/** Typefaces that Office always has; for scripts they lack, the fonts of the theme name others. */
const FACES = { sans: 'Arial', serif: 'Georgia' } as const;

/** Typefaces for scripts by their names in themes. */
const SCRIPTS = {
  sans: [
    ['Hans', 'Microsoft YaHei'],
    ['Hant', 'Microsoft JhengHei'],
    ['Jpan', 'Yu Gothic'],
    ['Hang', 'Malgun Gothic'],
    ['Arab', 'Arial'],
  ],
  serif: [
    ['Hans', 'SimSun'],
    ['Hant', 'PMingLiU'],
    ['Jpan', 'Yu Mincho'],
    ['Hang', 'Batang'],
    ['Arab', 'Times New Roman'],
  ],
} as const;

const faceOf = ({ font = 'sans' }: DeckTheme): string => FACES[font];

/** Font families of a briefing's pictures, as in CSS: its typeface, and what may replace it. */
export const familyOf = (deckTheme: DeckTheme): string =>
  deckTheme.font === 'serif'
    ? `${faceOf(deckTheme)}, "Noto Serif", "Noto Serif CJK SC", serif`
    : `${faceOf(deckTheme)}, sans-serif`;

const plain = (name: string) => el(name, {}, el('a:schemeClr', { val: 'phClr' }));

/** The look of shapes by strength: a theme has three of each kind. */
function formats(): string {
  const fill = plain('a:solidFill');
  const line = (w: number) =>
    el('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, fill, el('a:prstDash', { val: 'solid' }));
  const effect = el('a:effectStyle', {}, el('a:effectLst'));
  return el(
    'a:fmtScheme',
    { name: 'Accord Atlas' },
    el('a:fillStyleLst', {}, fill, fill, fill),
    el('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
    el('a:effectStyleLst', {}, effect, effect, effect),
    el('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}

/** A theme: the colours and typefaces of a briefing. */
export function themePart(palette: Palette, theme: Theme, deckTheme: DeckTheme): string {
  const colours = themeColours(palette, theme).map(([name, colour]) =>
    el(`a:${name}`, {}, el('a:srgbClr', { val: hex(colour) })),
  );
  const fonts = (name: string) =>
    el(
      name,
      {},
      el('a:latin', { typeface: faceOf(deckTheme) }),
      el('a:ea', { typeface: '' }),
      el('a:cs', { typeface: '' }),
      ...SCRIPTS[deckTheme.font ?? 'sans'].map(([script, typeface]) => el('a:font', { script, typeface })),
    );
  return plainPart(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Accord Atlas' },
    el(
      'a:themeElements',
      {},
      el('a:clrScheme', { name: 'Accord Atlas' }, ...colours),
      el('a:fontScheme', { name: 'Accord Atlas' }, fonts('a:majorFont'), fonts('a:minorFont')),
      formats(),
    ),
  );
}

/** Which colours of the theme are text and ground; the attributes of `p:clrMap`. */
export function colourMap(theme: Theme): Readonly<Record<string, string>> {
  const ground =
    theme === 'dark'
      ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }
      : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  const same = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  return { ...ground, ...Object.fromEntries(same.map((name) => [name, name])) };
}
