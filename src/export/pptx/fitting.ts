import { countWhile } from '../../core/columns.ts';
import { shortName } from '../../core/shortName.ts';
import { textWidth } from '../../scene/pen/text.ts';
import { wrapText } from '../../scene/pen/wrapText.ts';

const POINTS = 72;
/** Line height and usable share of a width, by the largest faces that replace Arial (Noto Sans, YaHei). */
const LINE = 1.37;
const SHARE = 0.95;
/** Characters beyond which no text fits any box of a page. */
const MOST = 4000;

/** Lines that a text takes at `points` in a column of `inches`. */
export const linesOf = (text: string, inches: number, points: number, bold = false): number =>
  wrapText(shortName(text, MOST), points, inches * POINTS * SHARE, Number.POSITIVE_INFINITY, bold).length;

/** Points of the largest size, of those given, at which a text fits the lines there are of `inches`; the last where none does. */
export const fittingSize = (
  text: string,
  inches: number,
  linesAt: (points: number) => number,
  sizes: readonly number[],
  bold = false,
): number =>
  sizes.find((points) => linesOf(text, inches, points, bold) <= linesAt(points)) ?? sizes.at(-1) ?? 12;

/** Lines of type of `points` that stand in `inches`; at least one. */
export const linesIn = (inches: number, points: number): number =>
  Math.max(1, Math.floor((inches * POINTS) / (points * LINE)));

/** Points of the largest type of which a line stands in `inches`. */
export const pointsIn = (inches: number): number => Math.floor((inches * POINTS) / LINE);

/** Inches that lines of type of `points` take. */
export const heightOf = (lines: number, points: number): number => (lines * points * LINE) / POINTS;

/** Inches that a text takes in one line at `points`. */
export const inchesOf = (text: string, points: number, bold = false): number =>
  textWidth(text, points, bold) / POINTS / SHARE;

/** Points of the type of which `ems` take so many inches. */
export const pointsAcross = (inches: number, ems: number): number => (inches * POINTS * SHARE) / ems;

/** A text that ends in an ellipsis where it takes more than `lines` lines of `inches` at `points`. */
export function fitted(text: string, inches: number, points: number, lines: number, bold = false): string {
  if (text.length <= MOST && linesOf(text, inches, points, bold) <= lines) return text;
  const fits = (most: number) => linesOf(shortName(text, most), inches, points, bold) <= lines;
  // One character is shown in any case.
  return shortName(text, 1 + countWhile(Math.min(MOST, text.length) - 1, (at) => fits(at + 2)));
}
