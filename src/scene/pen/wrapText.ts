import type { Pen, TextStyle } from './pen.ts';
import { cutText, textWidth } from './text.ts';

/** Scripts written without spaces may be broken between any two characters. */
const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Pieces of a text that may not be broken across lines. */
export function piecesOf(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    if (UNSPACED.test(character)) {
      // A closing mark stays with the text before it.
      if (/[，。、；：）」』！？]/.test(character)) piece += character;
      else {
        if (piece !== '') found.push(piece);
        piece = character;
      }
      continue;
    }
    if (piece !== '' && (/\s$/.test(piece) || UNSPACED.test(piece.slice(-1)))) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  if (piece !== '') found.push(piece);
  return found;
}

/** What is between a line and the next one of its paragraph: a space, or nothing in a script without spaces. */
export const jointAfter = (line: string): string => (UNSPACED.test(line.slice(-1)) ? '' : ' ');

/** A piece too wide for any line, cut into parts that fit. */
export function brokenInto(piece: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** A text in lines of at most `width` px, as estimated by {@link textWidth}; line `most` ends in an ellipsis if cut. */
export function wrapText(
  text: string,
  size: number,
  width: number,
  most = Number.POSITIVE_INFINITY,
  bold = false,
): readonly string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const paragraph of text.split('\n')) {
    for (const whole of piecesOf(paragraph))
      for (const piece of fits(whole) ? [whole] : brokenInto(whole, fits)) {
        if (line !== '' && !fits(line + piece)) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += piece;
      }
    lines.push(line.trimEnd());
    line = '';
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cutText(`${lines[most - 1] ?? ''}…`, size, width, bold)];
}

/** Type size of notes, and their line height, px. */
export const NOTE_SIZE = 12;
export const NOTE_LINE = 16;

/** Draws lines of text `step` px apart; `y` is the first baseline. */
export function drawLines(
  pen: Pen,
  texts: readonly string[],
  x: number,
  y: number,
  step: number,
  style: TextStyle,
): void {
  for (const [i, text] of texts.entries()) pen.text(text, x, y + i * step, style);
}
