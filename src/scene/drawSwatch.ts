import type { Palette } from './palette.ts';
import type { Hatch, Pen } from './pen/pen.ts';

/** px of a swatch of a key, about the origin. */
export const SWATCH = { x: -7, y: -5, width: 14, height: 10, rx: 2 } as const;

/** What areas of a fill look like. */
export function drawSwatch(pen: Pen, fill: string | Hatch, { line }: Pick<Palette, 'line'>): void {
  pen.rect(SWATCH, { fill, stroke: { colour: line, width: 1 } });
}
