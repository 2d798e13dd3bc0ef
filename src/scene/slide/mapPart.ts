import type { Anchor } from '../../core/annotation.ts';
import { codesOf } from '../../core/columns.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Camera } from '../../core/viewState.ts';
import type { Box, Size } from '../boxes.ts';
import { mapOf } from '../figure/pictures.ts';
import { type MapDrawing, mapDrawing, partnersBeyond } from '../map/drawMap.ts';
import { placeIn } from '../map/equalEarth.ts';
import { LABEL_SIZE, type NamedBubble } from '../map/placing.ts';
import { mapOmissions } from '../omissions.ts';
import { highlightedBy } from './highlights.ts';
import { movedBox, type Part, type Spot } from './part.ts';
import { MIN_TYPE, type PartInput } from './stage.ts';

/** Factor by which a map is enlarged so that its names have the smallest type of a slide. */
const SCALE = MIN_TYPE / LABEL_SIZE;
/** Width of a map on screen for which a view's camera is assumed to have been chosen, px. */
const USUAL_WIDTH = 960;

/** The camera that shows in a narrower map what the view's camera shows on screen. */
const sameExtent = ({ zoom, ...at }: Camera, width: number): Camera => ({
  ...at,
  zoom: Math.max(0, zoom + Math.min(0, Math.log2(width / USUAL_WIDTH))),
});

const radiusBox = ({ x, y, radius }: Spot): Box => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});

/** Where the bubble or dot of a partner is, px of the drawing. */
function bubbleSpot({ placed }: MapDrawing, partner: string): Spot | null {
  const named = placed.bubbles.find(({ bubble }) => bubble.partner === partner)?.bubble;
  return named ?? placed.dots.find((dot) => dot.partner === partner) ?? null;
}

/** Boxes of a bubble with its label, px of the drawing. */
const boxesOf = ({ bubble, label }: NamedBubble): readonly Box[] => [
  radiusBox(bubble),
  ...(label ? [movedBox(label.box, bubble.x, bubble.y)] : []),
];

/** A view of some of its rows. */
const onlyRows = (snapshot: Snapshot, rows: ReadonlySet<number>): Snapshot => ({
  ...snapshot,
  result: { ...snapshot.result, rows: snapshot.result.rows.filter((row) => rows.has(row)) },
});

/** The map of a view, of the given size. */
export function mapPart(input: PartInput, size: Size): Part {
  const { snapshot, evidence, world, palette, t, annotations, revealed } = input;
  const [width, height] = [size.width / SCALE, size.height / SCALE];
  const frame = { width, height, palette, t };
  const { camera } = snapshot.view;
  const shown: Snapshot = camera
    ? { ...snapshot, view: { ...snapshot.view, camera: sameExtent(camera, width) } }
    : snapshot;
  const whole = mapOf(shown, world, frame);
  const still = {
    // The map stays where it is while partners are revealed.
    ...(revealed ? { ...mapOf(onlyRows(shown, revealed), world, frame), camera: whole.camera } : whole),
    highlighted: highlightedBy(annotations, snapshot)?.partners ?? null,
  };
  const drawing = mapDrawing(still);
  const { columns } = snapshot;
  const within = (spot: Spot | null): Spot | null =>
    spot && spot.x >= 0 && spot.y >= 0 && spot.x <= width && spot.y <= height
      ? { x: spot.x * SCALE, y: spot.y * SCALE, radius: spot.radius * SCALE }
      : null;
  const locate = (anchor: Anchor): Spot | null => {
    if (anchor.kind === 'partner') return within(bubbleSpot(drawing, anchor.code));
    if (anchor.kind === 'place')
      return within({ ...placeIn(drawing.view, [anchor.lng, anchor.lat]), radius: 2 });
    if (anchor.kind !== 'record') return null;
    const row = columns.rowOf(anchor.id);
    if (row === undefined || !snapshot.result.rows.includes(row)) return null;
    for (const code of codesOf(columns.partner, row)) {
      const spot = within(bubbleSpot(drawing, columns.domains.partner.values[code] ?? ''));
      if (spot) return spot;
    }
    return null;
  };
  const { placed } = drawing;
  const hub = placed.hub && { ...placeIn(drawing.view, placed.hub.at), radius: 5 };
  const boxes = [
    ...placed.bubbles.flatMap(boxesOf),
    ...placed.dots.map(radiusBox),
    ...(hub ? [radiusBox(hub)] : []),
    ...(hub && placed.hub?.label ? [movedBox(placed.hub.label.box, hub.x, hub.y)] : []),
  ];
  return {
    width: size.width,
    height: size.height,
    draw: (pen) =>
      pen.figure({ x: 0, y: 0, width: size.width, height: size.height }, evidence.sentence, (inner) =>
        inner.group({ scale: SCALE }, () => drawing.draw(inner)),
      ),
    omissions: mapOmissions(whole.scene, partnersBeyond(whole)),
    locate,
    obstacles: boxes.map((box) => movedBox(box, 0, 0, SCALE)),
  };
}
