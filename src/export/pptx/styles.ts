import type { Palette } from '../../scene/palette.ts';
import type { Colours } from './colours.ts';
import { MASTER } from './layouts.ts';
import { centipoints, emu } from './sheet.ts';
import { el } from './xml.ts';

/** Levels of text, and indent of each, px. */
const LEVELS = 9;
const INDENT = 28;
/** Type sizes of text: of the first level, and of the others; px. */
const SIZES = [24, 20] as const;
const TITLE_SIZE = 38;

/** The typeface of the theme for headings (`mj`) or for text (`mn`). */
export const face = (kind: 'mj' | 'mn'): string =>
  el('a:latin', { typeface: `+${kind}-lt` }) +
  el('a:ea', { typeface: `+${kind}-ea` }) +
  el('a:cs', { typeface: `+${kind}-cs` });

const COMMON = { algn: 'l', defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 } as const;

const look = (size: number, kind: 'mj' | 'mn', { ink }: Palette, colours: Colours, isBold = false): string =>
  el('a:defRPr', { sz: centipoints(size), b: isBold ? 1 : 0, kern: 1200 }, colours.fill(ink), face(kind));

/** Levels of text without signs. */
export const plainLevels = (palette: Palette, colours: Colours): string =>
  Array.from({ length: LEVELS }, (_, i) =>
    el(`a:lvl${i + 1}pPr`, { marL: emu(INDENT * i), ...COMMON }, look(SIZES[0], 'mn', palette, colours)),
  ).join('');

/** The styles of titles, of text and of everything else. */
export function textStyles(palette: Palette, colours: Colours): string {
  const [title] = MASTER;
  const listed = Array.from({ length: LEVELS }, (_, i) =>
    el(
      `a:lvl${i + 1}pPr`,
      { marL: emu(INDENT * (i + 1)), indent: -emu(INDENT), ...COMMON },
      el('a:spcBef', {}, el('a:spcPts', { val: 300 })),
      el('a:buFont', { typeface: 'Arial' }),
      el('a:buChar', { char: '•' }),
      look(SIZES[i === 0 ? 0 : 1], 'mn', palette, colours),
    ),
  );
  const heading = el(
    'a:lvl1pPr',
    COMMON,
    el('a:buNone'),
    look(title?.size ?? TITLE_SIZE, 'mj', palette, colours, true),
  );
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, heading),
    el('p:bodyStyle', {}, ...listed),
    el('p:otherStyle', {}, plainLevels(palette, colours)),
  );
}
