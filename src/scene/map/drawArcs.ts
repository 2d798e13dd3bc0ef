import type { Palette } from '../palette.ts';
import { type Pen, polygons, type Stroke } from '../pen/pen.ts';
import { type Emphasis, emphasisOf } from './emphasis.ts';
import { CENTRAL_MERIDIAN, placeIn, type WorldView } from './equalEarth.ts';
import type { Arc } from './mapScene.ts';
import type { Placed } from './placing.ts';

const OPACITY = { base: 0.45, muted: 0.12, highlighted: 0.76 } as const;
/** Up to this number, lines have normal opacity; beyond it each is fainter, so that the land below stays visible. */
const FEW = 40;

/** Opacity of a line if there are `count` lines. */
export function arcOpacity(emphasis: Emphasis, count: number): number {
  const opacity = OPACITY[emphasis];
  return emphasis === 'highlighted' ? opacity : opacity * Math.min(1, (FEW / count) ** 0.75);
}

/** Great circles, and how to draw them. */
export interface ArcsDrawing {
  readonly arcs: readonly Arc[];
  readonly placed: Placed;
  readonly view: WorldView;
  readonly palette: Palette;
  /** Partners that are highlighted while all others are muted; null if none is. */
  readonly highlighted: ReadonlySet<string> | null;
  /** Partners of the selected record. */
  readonly chosen: ReadonlySet<string>;
}

/** A line is highlighted with its partner; between two partners, with either; and with the selected record. */
function arcEmphasis({ partners }: Arc, { highlighted, chosen }: ArcsDrawing): Emphasis {
  if (highlighted === null && partners.every((partner) => chosen.has(partner))) return 'highlighted';
  const all = partners.map((partner) => emphasisOf(partner, highlighted));
  return all.find((emphasis) => emphasis === 'highlighted') ?? all[0] ?? 'base';
}

/** Size of the sign at the edge of the map where a line leaves or comes back, px. */
const EDGE_SIGN = { length: 7, half: 4 } as const;

/** Marks that a line continues at the opposite edge of the map. */
function drawEdgeSigns(
  pen: Pen,
  { circle: { lines } }: Arc,
  stroke: Stroke,
  { placed, view }: ArcsDrawing,
): void {
  const ends = [...lines.slice(0, -1).map((line) => line.at(-1)), ...lines.slice(1).map(([first]) => first)];
  const [length, half] = [EDGE_SIGN.length * placed.scale, EDGE_SIGN.half * placed.scale];
  for (const end of ends) {
    if (!end) continue;
    const outwards = end[0] > CENTRAL_MERIDIAN ? length : -length;
    const sign = [
      [0, -half],
      [outwards, 0],
      [0, half],
    ] as const;
    pen.group({ ...placeIn(view, end), opacity: stroke.opacity ?? 1 }, () =>
      pen.path(polygons([sign]), { fill: stroke.colour }),
    );
  }
}

/** Draws great circles; highlighted ones in the accent colour. */
export function drawArcs(pen: Pen, drawing: ArcsDrawing): void {
  const { arcs, palette, placed, view } = drawing;
  for (const arc of arcs) {
    const emphasis = arcEmphasis(arc, drawing);
    const stroke = {
      colour: emphasis === 'highlighted' ? palette.accent : palette.ink,
      width: arc.width * placed.scale,
      opacity: arcOpacity(emphasis, arcs.length),
      round: true,
    };
    pen.path(arc.circle.pathAt(view.scale), { stroke }, view);
    drawEdgeSigns(pen, arc, stroke, drawing);
  }
}
