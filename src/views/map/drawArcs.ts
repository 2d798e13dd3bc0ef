import { arcOpacity } from '../../scene/map/arcOpacity';
import { type Emphasis, emphasisOf } from '../../scene/map/emphasis';
import type { Arc } from '../../scene/map/mapScene';
import { simplifyLine } from '../../scene/map/simplifyLine';
import { worldPoint } from '../../scene/map/worldPoint';
import type { Palette } from '../../scene/palette';
import type { Surface } from './useMapCanvas';

/** px of the canvas that a line may run beside its circle: the fewer its points, the sooner it is stroked. */
const TOLERANCE = 0.15;

/** By the circle itself, which is the same from filter to filter, and by the power of two its scale is below. */
const paths = new WeakMap<Arc['lines'], Map<number, Path2D>>();

function pathOf({ lines }: Arc, scale: number): Path2D {
  const ofLines = paths.get(lines) ?? new Map<number, Path2D>();
  paths.set(lines, ofLines);
  const power = Math.ceil(Math.log2(scale));
  const known = ofLines.get(power);
  if (known) return known;
  const path = new Path2D();
  for (const line of lines) {
    const points = line.map((place) => {
      const [x, y] = worldPoint(place);
      return { x, y };
    });
    simplifyLine(points, TOLERANCE / 2 ** power).forEach(({ x, y }, i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
  }
  ofLines.set(power, path);
  return path;
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
    context.globalAlpha = arcOpacity(emphasis, arcs.length);
    context.strokeStyle = emphasis === 'hot' ? palette.accent : palette.ink;
    context.lineWidth = arc.width / scale;
    context.stroke(pathOf(arc, scale));
  }
  context.restore();
}
