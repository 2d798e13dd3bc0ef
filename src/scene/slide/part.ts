import type { Anchor, Annotation } from '../../core/annotation.ts';
import type { Box, Size } from '../boxes.ts';
import type { Omission } from '../omissions.ts';
import type { PagePen, Rect } from '../pen/pen.ts';

/** Where an anchor is: the centre and radius of what it means, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A part of a slide; px from its upper left corner. */
export interface Part extends Size {
  draw(pen: PagePen): void;
  readonly omissions: readonly Omission[];
  /** null if what is meant isn't in this part. */
  locate(anchor: Anchor): Spot | null;
  /** Whether a band or a milestone is drawn in it. */
  shows?(annotation: Annotation): boolean;
  /** Names with sources of what it shows besides the records. */
  readonly credits?: string | undefined;
  /** Marks and texts that callouts keep clear of. */
  readonly obstacles: readonly Box[];
  /** Whether it is text, which a callout covers only if there is no other place. */
  readonly isText?: boolean;
}

/** A part without anything to point at. */
export const plainPart = (
  size: Size,
  draw: (pen: PagePen) => void,
  omissions: readonly Omission[] = [],
): Part => ({
  width: size.width,
  height: size.height,
  draw,
  omissions,
  locate: () => null,
  obstacles: [{ x0: 0, y0: 0, x1: size.width, y1: size.height }],
  isText: true,
});

/** A part at its place on the slide. */
export interface PlacedPart {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
}

export const movedBox = ({ x0, y0, x1, y1 }: Box, x: number, y: number, scale = 1): Box => ({
  x0: x + x0 * scale,
  y0: y + y0 * scale,
  x1: x + x1 * scale,
  y1: y + y1 * scale,
});

/** A rectangle made smaller by a strip at each side, px. */
export const inset = (
  { x, y, width, height }: Rect,
  { left = 0, right = 0, top = 0, bottom = 0 }: Partial<Record<'left' | 'right' | 'top' | 'bottom', number>>,
): Rect => ({
  x: x + left,
  y: y + top,
  width: Math.max(1, width - left - right),
  height: Math.max(1, height - top - bottom),
});
