import { atOpacity, type Pen } from '../pen/pen.ts';
import { textWidth } from '../pen/text.ts';
import { wrapText } from '../pen/wrapText.ts';

/** Line height per px of type, and most lines of a head. */
const LINE = 1.18;
const LINES = 4;
/** Slanted heads: degrees, most lines, and widest text in ems. */
const SLANT = -50;
const SLANTED_LINES = 2;
const SLANTED_EMS = 11;
/** Gap between heads and cells, px, and how much larger than the smallest type heads may be. */
const GAP = 8;
const LARGER = 1.2;

const [COS, SIN] = [Math.cos((-SLANT * Math.PI) / 180), Math.sin((-SLANT * Math.PI) / 180)];

/** The heads of the columns of a matrix, px. */
export interface MatrixHeads {
  readonly size: number;
  readonly height: number;
  /** Width of a column. */
  readonly column: number;
  /** Draws them above cells that begin at `left`, `top`; `opacityOf`: of a column, by its index. */
  draw(pen: Pen, left: number, top: number, fill: string, opacityOf: (column: number) => number): void;
}

/** Width of the longest word of some names in bold, in ems; at least 1. */
export const longestWord = (names: readonly string[]): number =>
  Math.max(1, ...names.flatMap((name) => name.split(/[\s-]+/)).map((word) => textWidth(word, 1, true)));

/** Heads in rows above their columns, at a size at which the longest word fits; null if none of the allowed does. */
function uprightHeads(titles: readonly string[], width: number, least: number): MatrixHeads | null {
  const column = width / Math.max(1, titles.length);
  const fitting = (column - 4) / longestWord(titles);
  if (fitting < least) return null;
  const size = Math.min(least * LARGER, fitting);
  const heads = titles.map((title) => wrapText(title, size, column - 2, LINES, true));
  return {
    size,
    column,
    height: Math.max(1, ...heads.map((lines) => lines.length)) * size * LINE + GAP,
    draw: (pen, left, top, fill, opacityOf) => {
      for (const [j, lines] of heads.entries())
        atOpacity(pen, opacityOf(j), () => {
          for (const [i, text] of lines.entries())
            pen.text(text, left + (j + 0.5) * column, top - GAP - (lines.length - 1 - i) * size * LINE, {
              ...{ size, fill, weight: 600, anchor: 'middle' },
            });
        });
    },
  };
}

/** Heads that lean to the right, for words longer than a column is wide. */
function slantedHeads(titles: readonly string[], width: number, size: number): MatrixHeads {
  const heads = titles.map((title) => {
    const whole = textWidth(title, size, true);
    const room = Math.min(
      size * SLANTED_EMS,
      Math.max(whole / SLANTED_LINES + size * 2, longestWord([title]) * size),
    );
    return wrapText(title, size, Math.max(room, size), SLANTED_LINES, true);
  });
  const longest = heads.map((lines) => Math.max(...lines.map((line) => textWidth(line, size, true))));
  const step = size * LINE;
  const reach = (j: number) => (longest[j] ?? 0) * COS + step;
  // The last heads lean beyond their columns, so that the columns get less than the whole width.
  const count = Math.max(1, titles.length);
  const column = Math.min(...titles.map((_, j) => (width - reach(j)) / (j + 0.5)), width / count);
  return {
    size,
    column: titles.length === 0 ? width : column,
    height: Math.max(0, ...longest) * SIN + step * SLANTED_LINES * COS + GAP,
    draw: (pen, left, top, fill, opacityOf) => {
      for (const [j, lines] of heads.entries())
        atOpacity(pen, opacityOf(j), () => {
          for (const [i, text] of lines.entries()) {
            // Lines are side by side, across the direction of the text.
            const across = (i - (lines.length - 1) / 2) * step + size * 0.35;
            const [x, y] = [left + (j + 0.5) * column + across * SIN, top - GAP + across * COS - step / 2];
            pen.text(text, x, y, { size, fill, weight: 600, angle: SLANT });
          }
        });
    },
  };
}

/** Heads for columns that share `width` px, with type of at least `least` px: upright if the words fit. */
export const matrixHeads = (titles: readonly string[], width: number, least: number): MatrixHeads =>
  uprightHeads(titles, width, least) ?? slantedHeads(titles, width, least);
