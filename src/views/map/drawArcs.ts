import { type Emphasis, emphasisOf } from '../../scene/map/emphasis';
import type { Arc } from '../../scene/map/mapScene';
import type { Palette } from '../../scene/palette';
import type { Surface } from './useMapCanvas';
import { type WorldPath, worldPath } from './worldPaths';

const OPACITY = { base: 0.44, muted: 0.12, hot: 0.76 } as const;

/** By the circle itself, which is the same from filter to filter. */
const paths = new WeakMap<Arc['lines'], WorldPath>();

function pathOf({ lines }: Arc): WorldPath {
  const known = paths.get(lines) ?? worldPath(lines, false);
  paths.set(lines, known);
  return known;
}

/** A line is lit with its partner; between two partners, with either. */
function arcEmphasis({ partners }: Arc, lit: ReadonlySet<string> | null): Emphasis {
  const all = partners.map((partner) => emphasisOf(partner, lit));
  return all.find((emphasis) => emphasis === 'hot') ?? all[0] ?? 'base';
}

/** Draws great circles, those of `lit` in the accent's colour. */
export function drawArcs(
  { context, view, ratio }: Surface,
  arcs: readonly Arc[],
  palette: Palette,
  lit: ReadonlySet<string> | null,
): void {
  const { scale, x, y } = view;
  context.save();
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const arc of arcs) {
    const emphasis = arcEmphasis(arc, lit);
    context.globalAlpha = OPACITY[emphasis];
    context.strokeStyle = emphasis === 'hot' ? palette.accent : palette.ink;
    context.lineWidth = arc.width / scale;
    context.stroke(pathOf(arc).path);
  }
  context.restore();
}
