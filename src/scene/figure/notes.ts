import { textElement } from '../svgText';

/** px of the small type of notes, and from one of its lines to the next. */
export const NOTE_SIZE = 10.5;
export const NOTE_LINE = 15;

/** How a text is set; px. */
interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
}

/** Lines of text one below the other, `step` px apart; `y` is the first baseline. */
export function textLines(
  texts: readonly string[],
  x: number,
  y: number,
  step: number,
  style: TextStyle,
): readonly string[] {
  return texts.map((text, i) =>
    textElement(text, {
      x,
      y: y + i * step,
      'font-size': style.size,
      'font-weight': style.weight,
      fill: style.fill,
    }),
  );
}
