import { type Line, runsOf } from './pen.ts';

/** Cyrillic is wider than Latin, so widths go by letter. */
function cyrillicEms(character: string): number {
  if (/[ЖМШЩЮФЫ]/.test(character)) return 0.98;
  if (/[жмшщюфы]/.test(character)) return 0.86;
  return /[А-ЯЁ]/.test(character) ? 0.74 : 0.63;
}

/** Estimated width of a character in a common sans-serif typeface, in ems. */
function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (code >= 0x400 && code < 0x530) return cyrillicEms(character);
  if (/[ijl.,:;'’|!]/.test(character)) return 0.3;
  if (/[ ftrI()[\]-]/.test(character)) return 0.38;
  if (/[mwMW@%–—]/.test(character)) return 0.9;
  return /[A-Z0-9]/.test(character) ? 0.66 : 0.58;
}

/** Cache of the ems of characters below the ideographs; 0 if not known yet. */
const known = new Float64Array(0x2e80);

function knownEms(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= known.length) return emsOf(character);
  const ems = known[code] || emsOf(character);
  known[code] = ems;
  return ems;
}

/** Estimated width in px of a text set at `size` px; rather too wide than too narrow. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += knownEms(character);
  return ems * size * (bold ? 1.06 : 1);
}

/** Estimated width in px of a line set at `size` px in `weight`, where its parts have none of their own. */
export const lineWidth = (line: Line, size: number, weight = 400): number =>
  runsOf(line).reduce((sum, run) => sum + textWidth(run.text, size, (run.weight ?? weight) >= 600), 0);

/** A text, cut with an ellipsis if it is wider than `width` px. */
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

const UNITS = [
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A count in at most four characters, for narrow places: 950, 1.2k, 12k, 3.4M. */
export function compactCount(count: number): string {
  for (const [unit, letter] of UNITS) {
    if (count < unit) continue;
    const tenths = Math.floor((count / unit) * 10) / 10;
    return `${tenths < 10 ? tenths : Math.floor(tenths)}${letter}`;
  }
  return String(count);
}
