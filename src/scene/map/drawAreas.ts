import type { BorderPolicy } from '../../core/viewState.ts';
import type { Palette } from '../palette.ts';
import type { Hatch, PathPlace, Pen } from '../pen/pen.ts';
import { type Emphasis, emphasisOf } from './emphasis.ts';
import type { Shape } from './geography.ts';
import type { AreaFill, MapScene } from './mapScene.ts';
import { shapePath } from './shapePath.ts';

/** A swatch of a key, px, around the origin. */
export const SWATCH = { x: -7, y: -5, width: 14, height: 10, rx: 2 } as const;

/** Draws a sample of the areas with a fill. */
export function drawSwatch(pen: Pen, fill: string | Hatch, { line }: Pick<Palette, 'line'>): void {
  pen.rect(SWATCH, { fill, stroke: { colour: line, width: 1 } });
}

/** How one shape of the world is drawn. */
export interface AreaStyle {
  readonly fill: string | Hatch;
  readonly opacity: number;
  readonly outlined: boolean;
}

/** Countries are outlined on hover up to this number; beyond it, fading the others is enough, and faster to draw. */
const MAX_OUTLINED = 12;

const MUTED = 0.45;

/** The hatches of a palette, for countries that belong to a group and for disputed areas. */
export const hatchesOf = ({ land, classes, hatch }: Palette) =>
  ({
    member: { id: 'member', ground: land, colour: classes[2], spacing: 6, width: 1.6, falling: false },
    disputed: { id: 'disputed', ground: land, colour: hatch, spacing: 5, width: 1, falling: true },
  }) as const satisfies Record<string, Hatch>;

function fillOf(
  { disputed }: Shape,
  fill: AreaFill | undefined,
  palette: Palette,
  borders: BorderPolicy,
): string | Hatch {
  if (fill?.kind === 'class') return palette.classes[fill.shade] ?? palette.classes[0];
  // If disputes are not marked, such an area looks like the land around it.
  if (disputed !== null) return borders === 'neutral' ? palette.land : hatchesOf(palette).disputed;
  if (fill?.kind === 'hub') return palette.hub;
  return fill?.kind === 'member' ? hatchesOf(palette).member : palette.land;
}

/** The partner that a filled area represents. */
export const partnerOf = (fill: AreaFill | undefined): string | null =>
  fill && fill.kind !== 'hub' ? fill.partner : null;

/** Whether an area is disputed and its dispute is not marked. */
export const isSeam = ({ disputed }: Shape, borders: BorderPolicy): boolean =>
  disputed !== null && borders === 'neutral';

/** How a shape is drawn while `highlighted` are hovered over. */
export function areaStyle(
  shape: Shape,
  scene: Pick<MapScene, 'areas'>,
  palette: Palette,
  highlighted: ReadonlySet<string> | null,
  borders: BorderPolicy,
): AreaStyle {
  const fill = scene.areas.get(shape.code);
  const partner = partnerOf(fill);
  const emphasis: Emphasis =
    partner === null || isSeam(shape, borders) ? 'base' : emphasisOf(partner, highlighted);
  return {
    fill: fillOf(shape, fill, palette, borders),
    opacity: emphasis === 'muted' ? MUTED : 1,
    outlined: emphasis === 'highlighted' && (highlighted?.size ?? 0) <= MAX_OUTLINED,
  };
}

const fillKey = (fill: string | Hatch) =>
  typeof fill === 'string' ? fill : `${fill.id} ${fill.ground} ${fill.colour}`;

/** Whether two styles look the same. */
export const isSameStyle = (a: AreaStyle, b: AreaStyle | undefined): boolean =>
  a.opacity === b?.opacity && a.outlined === b.outlined && fillKey(a.fill) === fillKey(b.fill);

/** Line widths, px. */
export const OUTLINE = 1.6;
const BORDER = 0.6;
const SEAM = 0.4;

export interface Area {
  readonly shape: Shape;
  readonly style: AreaStyle;
}

/** Fills the countries; outlined ones stand out. */
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

/**
 * Draws the lines around countries. An area whose dispute is not marked has none, and the seam to the land around it is
 * closed.
 */
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
