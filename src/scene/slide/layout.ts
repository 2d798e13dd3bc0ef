import type { Annotation } from '../../core/annotation.ts';
import type { Omission } from '../omissions.ts';
import type { Rect, SetText } from '../pen/pen.ts';
import { type Part, type PlacedPart, plainPart } from './part.ts';
import type { Revealed } from './reveal.ts';
import { isNarrow, type PartInput, type SlideInput, type SlideView, TYPE } from './stage.ts';
import { drawText, type FittedText, fitText, setMarkup } from './typeset.ts';

/** What is drawn between heading and foot. */
export interface Body {
  readonly parts: readonly PlacedPart[];
  readonly omissions: readonly Omission[];
  readonly hasMap: boolean;
}

/** A slide to be laid out at a step. */
export interface LayoutInput extends SlideInput {
  readonly revealed: Revealed;
  /** Those shown at the step. */
  readonly annotations: readonly Annotation[];
}

/** Lays out what is between heading and foot in `room`. */
export type Layout = (input: LayoutInput, view: SlideView, room: Rect) => Body;

/** A layout that needs no view. */
export type WordsLayout = (input: LayoutInput, room: Rect) => Body;

/** What the parts of a slide need to draw one of its views. */
export const partInput = (
  { world, palette, t, annotations, revealed }: LayoutInput,
  { snapshot, evidence }: SlideView,
): PartInput => ({ snapshot, evidence, world, palette, t, annotations, revealed: revealed.rows });

export const place = (part: Part, { x, y }: Pick<Rect, 'x' | 'y'>): PlacedPart => ({ part, x, y });

/** The parts with what they leave out. */
export const bodyOf = (
  parts: readonly PlacedPart[],
  hasMap: boolean,
  more: readonly Omission[] = [],
): Body => ({ parts, hasMap, omissions: [...parts.flatMap(({ part }) => part.omissions), ...more] });

/** A text with its lines up to what has been revealed. */
export const revealedText = (text: SetText, { lines }: Revealed): SetText => ({
  ...text,
  lines: text.lines.filter(({ item }) => item < lines),
});

export const textOmission = ({ isCut }: Pick<FittedText, 'isCut'>): readonly Omission[] =>
  isCut ? [{ kind: 'text' }] : [];

/** The text of a slide in a column, at the largest of `sizes` that fits; null if the slide has none. */
export function textPart(
  { slide, palette, revealed }: LayoutInput,
  width: number,
  height: number,
  sizes: readonly [number, ...number[]] = TYPE.body,
): Part | null {
  if (slide.text.trim() === '') return null;
  const text = fitText((size) => setMarkup(slide.text, { size, width }), sizes, height, { width });
  const shown = revealedText(text, revealed);
  return plainPart(
    { width, height: text.height },
    (pen) => drawText(pen, shown, 0, 0, { fill: palette.ink, role: 'body' }),
    textOmission(text),
  );
}

/** Width of the column of text beside a picture, as a share of the slide's, and gap between them, px. */
const COLUMN = { share: 0.27, least: 240, gap: 44 };
/** Most of the height that the text takes below a picture, and gap between them, px. */
const BELOW_SHARE = 0.4;
const BELOW_GAP = 24;

/** The room of a picture, and of the text beside or below it. */
export interface Split {
  readonly picture: Rect;
  readonly text: PlacedPart | null;
}

/** Splits a room into a picture and the text of the slide: beside it, or below it on a narrow stage. */
export function besideText(input: LayoutInput, room: Rect): Split {
  if (!isNarrow(input.stage)) {
    const width = Math.max(COLUMN.least, Math.round(room.width * COLUMN.share));
    const part = textPart(input, width, room.height);
    if (!part) return { picture: room, text: null };
    const picture = { ...room, width: room.width - width - COLUMN.gap };
    return { picture, text: place(part, { x: room.x + room.width - width, y: room.y }) };
  }
  const part = textPart(input, room.width, room.height * BELOW_SHARE);
  if (!part) return { picture: room, text: null };
  const picture = { ...room, height: room.height - part.height - BELOW_GAP };
  return { picture, text: place(part, { x: room.x, y: room.y + room.height - part.height }) };
}
