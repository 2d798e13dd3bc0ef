import type { BorderPolicy } from '../../core/viewState.ts';
import type { Palette } from '../palette.ts';
import type { Hatch } from '../pen/pen.ts';
import { type Emphasis, emphasisOf } from './emphasis.ts';
import type { Shape } from './geography.ts';
import type { AreaFill, MapScene } from './mapScene.ts';

/** How one shape of the world is drawn. */
export interface AreaStyle {
  readonly fill: string | Hatch;
  readonly opacity: number;
  readonly outlined: boolean;
}

/** Countries that are outlined while they are hovered: of more, that the others fade says it, and is drawn sooner. */
const MOST_OUTLINED = 12;

const MUTED = 0.45;

const hatches = new WeakMap<Palette, { readonly member: Hatch; readonly disputed: Hatch }>();

/** The hatches of a palette: of countries that belong to a group, and of disputed areas. */
export function hatchesOf(palette: Palette): { readonly member: Hatch; readonly disputed: Hatch } {
  const known = hatches.get(palette);
  if (known) return known;
  const { land, classes, hatch } = palette;
  const made = {
    member: { id: 'member', ground: land, colour: classes[2], spacing: 6, width: 1.6, falling: false },
    disputed: { id: 'disputed', ground: land, colour: hatch, spacing: 5, width: 1, falling: true },
  } as const;
  hatches.set(palette, made);
  return made;
}

function fillOf(
  { disputed }: Shape,
  fill: AreaFill | undefined,
  palette: Palette,
  borders: BorderPolicy,
): string | Hatch {
  if (fill?.kind === 'class') return palette.classes[fill.shade] ?? palette.classes[0];
  // Where disputes are not marked, such an area is like the land about it.
  if (disputed !== null) return borders === 'neutral' ? palette.land : hatchesOf(palette).disputed;
  if (fill?.kind === 'hub') return palette.hub;
  return fill?.kind === 'member' ? hatchesOf(palette).member : palette.land;
}

/** The partner that a filled area stands for. */
export const partnerOf = (fill: AreaFill | undefined): string | null =>
  fill && fill.kind !== 'hub' ? fill.partner : null;

/** Whether an area is one whose dispute is not marked. */
export const isSeam = ({ disputed }: Shape, borders: BorderPolicy): boolean =>
  disputed !== null && borders === 'neutral';

/** How a shape is drawn while `highlighted` are hovered. */
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
    outlined: emphasis === 'highlighted' && (highlighted?.size ?? 0) <= MOST_OUTLINED,
  };
}

/** Whether two are drawn alike. */
export const isSameStyle = (a: AreaStyle, b: AreaStyle | undefined): boolean =>
  a.fill === b?.fill && a.opacity === b.opacity && a.outlined === b.outlined;
