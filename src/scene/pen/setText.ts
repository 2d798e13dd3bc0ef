import type { BlockStyle, Pen, SetText } from './pen.ts';

/** Baseline of a line, as a share of the type size below its top. */
export const BASE = 1.02;

/** Draws a set text line by line. */
export function drawSetLines(
  pen: Pen,
  { size, lines }: SetText,
  x: number,
  y: number,
  style: BlockStyle,
): void {
  for (const line of lines) {
    const base = y + line.y + size * BASE;
    if (line.sign !== '') pen.text(line.sign, x, base, { size, ...style });
    pen.text(line.line, x + line.x, base, { size, ...style });
  }
}
