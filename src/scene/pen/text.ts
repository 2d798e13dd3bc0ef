import type { Pen, TextStyle } from './pen.ts';

/** Cyrillic is wider than Latin, letter by letter. */
function cyrillicEms(character: string): number {
  if (/[ЖМШЩЮФЫ]/.test(character)) return 0.98;
  if (/[жмшщюфы]/.test(character)) return 0.86;
  return /[А-ЯЁ]/.test(character) ? 0.74 : 0.63;
}

/** Width of a character of a common sans-serif face, in ems, by its look. */
function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (code >= 0x400 && code < 0x530) return cyrillicEms(character);
  if (/[ijl.,:;'’|!]/.test(character)) return 0.3;
  if (/[ ftrI()[\]-]/.test(character)) return 0.38;
  if (/[mwMW@%–—]/.test(character)) return 0.9;
  return /[A-Z0-9]/.test(character) ? 0.66 : 0.58;
}

/** Ems of the characters below the ideographs, as they are asked for; 0 where not yet. */
const known = new Float64Array(0x2e80);

function knownEms(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= known.length) return emsOf(character);
  const ems = known[code] || emsOf(character);
  known[code] = ems;
  return ems;
}

/** Estimated width in px of a text set at `size` px; a little wide rather than narrow. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += knownEms(character);
  return ems * size * (bold ? 1.06 : 1);
}

/** A text that ends in an ellipsis where it is wider than `width` px. */
export function cutText(text: string, size: number, width: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const room = width - textWidth('…', size, bold);
  let cut = '';
  let used = 0;
  for (const character of text.replace(/…$/, '')) {
    used += textWidth(character, size, bold);
    if (used > room && cut !== '') break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

/** Scripts that are written without spaces break between any two characters. */
const UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Pieces of a text that a line may not break. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    if (UNSPACED.test(character)) {
      // A closing mark stays with what it closes.
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

/** A piece too wide for any line, cut to parts that fit. */
function broken(piece: string, fits: (line: string) => boolean): string[] {
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

/**
 * A text set at `size` px in lines of at most `width` px, by the estimate of {@link textWidth}. Of more than `most` lines
 * the last ends in an ellipsis.
 */
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
    for (const whole of pieces(paragraph))
      for (const piece of fits(whole) ? [whole] : broken(whole, fits)) {
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

const UNITS = [
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A count in at most four characters where there is room for no more: 950, 1.2k, 12k, 3.4M. */
export function compactCount(count: number): string {
  for (const [unit, letter] of UNITS) {
    if (count < unit) continue;
    const tenths = Math.floor((count / unit) * 10) / 10;
    return `${tenths < 10 ? tenths : Math.floor(tenths)}${letter}`;
  }
  return String(count);
}

/** px of the small type of notes, and from one of its lines to the next. */
export const NOTE_SIZE = 10.5;
export const NOTE_LINE = 15;

/** Lines of text one below the other, `step` px apart; `y` is the first baseline. */
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
