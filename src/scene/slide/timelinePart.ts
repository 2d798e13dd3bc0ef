import type { Anchor } from '../../core/annotation.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { contextInWords } from '../../core/evidence.ts';
import type { Size } from '../boxes.ts';
import { lanesWithin, timelineOf } from '../figure/pictures.ts';
import { counted, timelineOmissions } from '../omissions.ts';
import { AXIS, type StillTimeline, timelineDrawing, timelineHeight } from '../timeline/drawTimeline.ts';
import { LABEL_SIZE } from '../timeline/labels.ts';
import { middleOf } from '../timeline/placedLane.ts';
import { annotationPeriods } from './annotationPeriods.ts';
import { highlightedBy } from './highlights.ts';
import { movedBox, type Part, type Spot } from './part.ts';
import { MIN_TYPE, type PartInput } from './stage.ts';

/** Factor at which the type of a timeline is the smallest of a slide, and larger ones to try first. */
const MIN_SCALE = MIN_TYPE / LABEL_SIZE;
const SCALES = [2.1, 1.9, 1.75] as const;

/** A timeline, and the factor by which it is enlarged. */
interface Scaled {
  readonly still: StillTimeline;
  readonly scale: number;
  readonly fits: boolean;
}

function scaledTo({ snapshot, palette, t, annotations }: PartInput, size: Size, scale: number): Scaled {
  const [width, height] = [size.width / scale, size.height / scale];
  const still = timelineOf(snapshot, { width, height, palette, t }, annotationPeriods(annotations));
  return { still, scale, fits: timelineHeight(still) <= height };
}

/** Height that the timeline of a view takes at the smallest type, px. */
export function timelineRoom(input: PartInput, width: number): number {
  const { still, scale } = scaledTo(input, { width, height: 0 }, MIN_SCALE);
  return timelineHeight(still) * scale;
}

/** A timeline with the marks of some rows. */
const onlyRows = (still: StillTimeline, rows: ReadonlySet<number>): StillTimeline => ({
  ...still,
  scene: {
    ...still.scene,
    lanes: still.scene.lanes.map((lane) => ({
      ...lane,
      marks: lane.marks.filter(({ row }) => rows.has(row)),
    })),
    labels: still.scene.labels.filter(({ row }) => rows.has(row)),
  },
});

/** The timeline of a view in the given room, as large as it fits; or the first lanes that fit. */
export function timelinePart(input: PartInput, size: Size): Part {
  const { snapshot, annotations, revealed } = input;
  const larger = SCALES.map((scale) => scaledTo(input, size, scale)).find(({ fits }) => fits);
  const { still: whole, scale, fits } = larger ?? scaledTo(input, size, MIN_SCALE);
  const fitting = fits ? whole : lanesWithin(whole, size.height / scale);
  // Marks stay where they are while others are revealed.
  const shown = revealed ? onlyRows(fitting, revealed) : fitting;
  const { scene, gutter, periods } = shown;
  const still: StillTimeline = {
    ...shown,
    highlighted: highlightedBy(annotations, snapshot)?.rows ?? null,
    idOf: (row) => snapshot.columns.recordOf(row)?.id,
  };
  const top = AXIS + periods.height;
  const marks = scene.lanes.flatMap((lane) => lane.marks);
  const at = (x: number, y: number, radius: number): Spot => ({
    x: (gutter + x) * scale,
    y: (top + y) * scale,
    radius: radius * scale,
  });
  const locate = (anchor: Anchor): Spot | null => {
    if (anchor.kind === 'record') {
      const row = snapshot.columns.rowOf(anchor.id);
      const mark = row === undefined ? undefined : marks.find((each) => each.row === row);
      return mark && !mark.isOutside ? at(middleOf(mark), mark.y, mark.size / 2) : null;
    }
    if (anchor.kind === 'date') {
      const date = parseEdtf(anchor.date);
      const x = date ? scene.scale.x((date.min + date.max + 1) / 2) : -1;
      return x >= 0 && x <= scene.scale.right ? at(x, 0, 2) : null;
    }
    const value = anchor.kind === 'lane' ? anchor.value : anchor.kind === 'partner' ? anchor.code : null;
    if (anchor.kind === 'partner' && snapshot.view.lanes !== 'partner') return null;
    const lane = scene.lanes.find((each) => each.value === value);
    return lane ? at(-4, (lane.y0 + lane.y1) / 2, 3) : null;
  };
  const boxes = [
    ...marks.map(({ x0, x1, y, size: side }) => ({ x0, x1, y0: y - side / 2, y1: y + side / 2 })),
    ...scene.labels.map(({ box }) => box),
    ...scene.lanes.map(({ y0, y1 }) => ({
      x0: -gutter,
      x1: 0,
      y0: (y0 + y1) / 2 - 7,
      y1: (y0 + y1) / 2 + 7,
    })),
    { x0: 0, x1: scene.scale.right, y0: -AXIS - periods.height, y1: 0 },
  ];
  return {
    width: size.width,
    height: Math.min(size.height, timelineHeight(shown) * scale),
    draw: (pen) => pen.group({ scale, part: 'timeline' }, () => timelineDrawing(still).draw(pen)),
    omissions: [
      ...timelineOmissions(snapshot.columns, whole.scene, {
        shown: scene.lanes.length,
        total: whole.scene.lanes.length,
      }),
      ...counted('periods', periods.unnamed),
    ],
    locate,
    credits: contextInWords(snapshot.layers ?? [], input.t),
    shows: (annotation) => periods.shown.has(annotation),
    obstacles: boxes.map((box) => movedBox(box, gutter * scale, top * scale, scale)),
  };
}
