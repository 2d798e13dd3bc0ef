import { countWhile } from '../../core/columns.ts';
import { shortName } from '../../core/shortName.ts';
import { textWidth } from '../../scene/pen/text.ts';
import { wrapText } from '../../scene/pen/wrapText.ts';

const POINTS = 72;
/** Line height and usable share of a width, for the largest typefaces that replace Arial (Noto Sans, YaHei). */
const LINE = 1.37;
const SHARE = 0.95;
/** Characters beyond which a text fits no box of a page. */
const MAX_TEXT = 4000;

/** Number of lines of a text at `points` in a column of `inches`. */
export const linesOf = (text: string, inches: number, points: number, bold = false): number =>
  wrapText(shortName(text, MAX_TEXT), points, inches * POINTS * SHARE, Number.POSITIVE_INFINITY, bold).length;

/**
 * The largest of the given sizes, in points, at which a text fits the available lines of `inches`; the last one if none
 * does.
 */
export const fittingSize = (
  text: string,
  inches: number,
  linesAt: (points: number) => number,
  sizes: readonly number[],
  bold = false,
): number =>
  sizes.find((points) => linesOf(text, inches, points, bold) <= linesAt(points)) ?? sizes.at(-1) ?? 12;

/** Number of lines of type of `points` that fit in `inches`; at least one. */
export const linesIn = (inches: number, points: number): number =>
  Math.max(1, Math.floor((inches * POINTS) / (points * LINE)));

/** The largest type size, in points, at which a line fits in `inches`. */
export const pointsIn = (inches: number): number => Math.floor((inches * POINTS) / LINE);

/** Height of lines of type of `points`, inches. */
export const heightOf = (lines: number, points: number): number => (lines * points * LINE) / POINTS;

/** Width of a text in one line at `points`, inches. */
export const inchesOf = (text: string, points: number, bold = false): number =>
  textWidth(text, points, bold) / POINTS / SHARE;

/** Type size in points at which `ems` take `inches`. */
export const pointsAcross = (inches: number, ems: number): number => (inches * POINTS * SHARE) / ems;

/** A text, cut with an ellipsis if it takes more than `lines` lines of `inches` at `points`. */
export function fitted(text: string, inches: number, points: number, lines: number, bold = false): string {
  if (text.length <= MAX_TEXT && linesOf(text, inches, points, bold) <= lines) return text;
  const fits = (most: number) => linesOf(shortName(text, most), inches, points, bold) <= lines;
  // At least one character is shown.
  return shortName(text, 1 + countWhile(Math.min(MAX_TEXT, text.length) - 1, (at) => fits(at + 2)));
}
