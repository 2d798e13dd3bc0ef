import type { BorderPolicy, Theme } from '../../core/viewState';
import { type Emphasis, emphasisOf } from '../../scene/map/emphasis';
import type { AreaFill, MapScene } from '../../scene/map/mapScene';
import type { Shape } from '../../scene/map/world';
import { PALETTES, type Palette } from '../../scene/palette';
import { hatchPattern } from './hatch';

type Paint = string | CanvasPattern;

/** What countries are filled with. */
export interface Paints {
  readonly palette: Palette;
  readonly member: Paint;
  readonly disputed: Paint;
}

/** How one shape is drawn. */
export interface Look {
  readonly fill: Paint;
  readonly opacity: number;
  readonly outlined: boolean;
}

/** Whether two are drawn alike. */
export const isSameLook = (a: Look, b: Look | undefined): boolean =>
  a.fill === b?.fill && a.opacity === b.opacity && a.outlined === b.outlined;

/** Countries that are outlined while they are hovered: of more, that the others fade says it, and is drawn sooner. */
const MOST_OUTLINED = 12;

const MUTED = 0.45;

/** The fills of a theme, for a canvas of `ratio` device px to a CSS px. */
export function paintsOf(theme: Theme, ratio: number): Paints {
  const palette = PALETTES[theme];
  return {
    palette,
    member:
      hatchPattern(palette.land, palette.classes[1], { spacing: 6, width: 1.6, ratio }) ?? palette.classes[0],
    disputed:
      hatchPattern(palette.land, palette.hatch, { spacing: 5, width: 1, ratio, falling: true }) ??
      palette.land,
  };
}

function paintOf(
  { disputed }: Shape,
  fill: AreaFill | undefined,
  paints: Paints,
  borders: BorderPolicy,
): Paint {
  const { palette } = paints;
  if (fill?.kind === 'class') return palette.classes[fill.index] ?? palette.classes[0];
  // Where disputes are not marked, such an area is like the land about it.
  if (disputed !== null) return borders === 'neutral' ? palette.land : paints.disputed;
  if (fill?.kind === 'hub') return palette.hub;
  return fill?.kind === 'member' ? paints.member : palette.land;
}

/** The partner that a filled area stands for. */
export const partnerOf = (fill: AreaFill | undefined): string | null =>
  fill && fill.kind !== 'hub' ? fill.partner : null;

/** How a shape is drawn while `lit` are hovered. */
export function lookOf(
  shape: Shape,
  scene: MapScene,
  paints: Paints,
  lit: ReadonlySet<string> | null,
  borders: BorderPolicy,
): Look {
  const fill = scene.areas.get(shape.code);
  const partner = partnerOf(fill);
  const isSeam = shape.disputed !== null && borders === 'neutral';
  const emphasis: Emphasis = partner === null || isSeam ? 'base' : emphasisOf(partner, lit);
  return {
    fill: paintOf(shape, fill, paints, borders),
    opacity: emphasis === 'muted' ? MUTED : 1,
    outlined: emphasis === 'hot' && (lit?.size ?? 0) <= MOST_OUTLINED,
  };
}
