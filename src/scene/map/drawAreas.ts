import type { BorderPolicy } from '../../core/viewState.ts';
import type { Palette } from '../palette.ts';
import type { PathPlace, Pen } from '../pen/pen.ts';
import { type AreaStyle, isSeam } from './areaStyle.ts';
import type { Shape } from './geography.ts';
import { shapePath } from './worldPaths.ts';

/** px. */
export const OUTLINE = 1.6;
const BORDER = 0.6;
const SEAM = 0.4;

export interface Area {
  readonly shape: Shape;
  readonly style: AreaStyle;
}

/** What countries are filled with; the outlined ones stand out. */
export function drawAreas(
  pen: Pen,
  areas: readonly Area[],
  place: PathPlace,
  { ink }: Pick<Palette, 'ink'>,
): void {
  for (const { shape, style } of areas)
    pen.group({ opacity: style.opacity }, () => pen.path(shapePath(shape).path, { fill: style.fill }, place));
  const stroke = { colour: ink, width: OUTLINE, round: true };
  for (const { shape, style } of areas)
    if (style.outlined) pen.path(shapePath(shape).path, { stroke }, place);
}

/** The lines about countries; an area whose dispute is not marked has none, and the seam to the land about it is closed. */
export function drawBorders(
  pen: Pen,
  shapes: readonly Shape[],
  place: PathPlace,
  borders: BorderPolicy,
  { border, land }: Pick<Palette, 'border' | 'land'>,
): void {
  for (const seams of [false, true])
    for (const shape of shapes)
      if (isSeam(shape, borders) === seams)
        pen.path(
          shapePath(shape).path,
          { stroke: { colour: seams ? land : border, width: seams ? SEAM : BORDER, round: true } },
          place,
        );
}
