import type PptxGenJS from 'pptxgenjs';
import { plainText } from '../../core/plainText';
import { PALETTES } from '../../scene/palette';

export type Page = PptxGenJS.Slide;

/** Inches of a 16:9 slide, and of its parts. */
export const PAGE = {
  width: 13.333,
  height: 7.5,
  margin: 0.45,
  /** Width of the words beside the view. */
  words: 3.9,
  gap: 0.3,
  /** Where the evidence strip begins. */
  foot: 6.72,
} as const;

export const PALETTE = PALETTES.light;

/** A face that Office has everywhere; for scripts it lacks, Office chooses another by itself. */
export const FACE = 'Arial';

/** A colour as Office writes it. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** A name of an object: no character that an attribute would have to escape. */
export const nameOf = (text: string): string =>
  plainText(text)
    .replace(/[<>&"'\s]+/g, ' ')
    .slice(0, 200);

/** Lines that a text takes at `points` in a column of `inches`, by the mean width of its letters. */
export function linesOf(text: string, inches: number, points: number): number {
  const perLine = (inches * 72) / (points * 0.56);
  const lengthOf = (line: string) =>
    [...line].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 1.8 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / perLine)), 0);
}

/** Points of the largest size, of those given, at which a text fits `lines` lines of `inches`; the last where none does. */
export function fittingSize(text: string, inches: number, lines: number, sizes: readonly number[]): number {
  return sizes.find((points) => linesOf(text, inches, points) <= lines) ?? sizes.at(-1) ?? 12;
}
