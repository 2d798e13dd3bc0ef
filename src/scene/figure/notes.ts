import type { Pen, TextStyle } from '../pen/pen.ts';

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
