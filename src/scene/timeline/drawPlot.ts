import { partition } from '../../core/partition.ts';
import type { Emphasis } from '../map/emphasis.ts';
import { type Palette, valueColour } from '../palette.ts';
import type { Pen, Rect } from '../pen/pen.ts';
import { densityBins, densityHeight } from './density.ts';
import { drawMark, validityPath } from './drawMark.ts';
import { HALO_GAP, LABEL_SIZE, type PlacedLabel } from './labels.ts';
import type { PlacedLane, PlacedMark } from './placedLane.ts';
import type { TimelineScene } from './timelineScene.ts';

/** What is highlighted in a plot. */
export interface Highlight {
  emphasis(row: number): Emphasis;
  /** Whether any mark is highlighted, and all others muted. */
  readonly isAny: boolean;
  readonly selected: number | undefined;
  /** Key of the mark that has keyboard focus: it is never faint. */
  readonly focused: string | null;
}

export const NO_HIGHLIGHT: Highlight = {
  emphasis: () => 'base',
  isAny: false,
  selected: undefined,
  focused: null,
};

/** A plot, and how to draw it. */
export interface PlotDrawing {
  readonly scene: Pick<TimelineScene, 'labels' | 'mostInBin'> & {
    readonly scale: Pick<TimelineScene['scale'], 'right'>;
  };
  /** The lanes to draw. */
  readonly lanes: readonly PlacedLane[];
  readonly palette: Palette;
  /** Swatch of each value that colours go by. */
  readonly swatches: ReadonlyMap<string, number>;
  readonly highlight: Highlight;
  /** Accessible name of a mark; undefined if something else describes it. */
  nameOf?(row: number): string;
  /** Id of the record of a mark, if marks are to tell it. */
  idOf?(row: number): string | undefined;
}

/** How far a span that continues beyond the window is drawn past its edge, px: it stops short of the lane names. */
export const OVERHANG = 6;
const OPACITY = { counted: 1, possible: 0.5, 'not-yet': 0.25 } as const;
const MUTED = 0.22;
/** Bars don't show which records they count, so they stay readable. */
const MUTED_BARS = 0.45;
const VALIDITY = 0.75;
/** Gaps between a lane's edges and its bars, and between a bar and the number above it, px. */
const BARS = { above: 3, below: 2, upon: 3 } as const;
/** Height of a digit, px. */
const DIGIT_HEIGHT = 8;
/** Height of a lane from which numbers are above the bars, px; in a lower lane they are inside them. */
const ROOMY_LANE = 28;
/** How far marks at the edges of the lanes may reach above and below them, px: half a mark with its halo. */
export const EDGE = 14;
/** px from the middle of a line of text to its baseline. */
const BASELINE = 4;

const colourOf = (drawing: PlotDrawing, { style }: PlacedMark) =>
  valueColour(drawing.palette, drawing, style.value);

const stepBack = (emphasis: Emphasis) => (emphasis === 'muted' ? MUTED : 1);

/** A rounded box around a mark of `width` by `size` px, centred on the mark, with a gap of `gap` px. */
export function around(width: number, size: number, gap: number): Rect {
  const [w, h] = [width + 2 * gap, size + 2 * gap];
  return { x: -w / 2, y: -h / 2, width: w, height: h, rx: Math.min(w, h) / 2 };
}

function drawPlaced(pen: Pen, mark: PlacedMark, drawing: PlotDrawing): void {
  const { palette, highlight, nameOf, idOf } = drawing;
  const { x0, x1, y, size, style, presence, row, key } = mark;
  const opacity =
    key === highlight.focused ? 1 : Math.min(stepBack(highlight.emphasis(row)), OPACITY[presence]);
  pen.group({ x: (x0 + x1) / 2, y, opacity, name: nameOf?.(row), record: idOf?.(row) }, () => {
    if (row === highlight.selected)
      pen.rect(around(x1 - x0, size, HALO_GAP), {
        fill: palette.wash,
        stroke: { colour: palette.accent, width: 1.5 },
      });
    drawMark(pen, { style, width: x1 - x0, size, colour: colourOf(drawing, mark), palette });
  });
}

/** Draws how long a record holds; a line that would run through its mark's label begins behind the label. */
function drawValidity(
  pen: Pen,
  mark: PlacedMark,
  label: PlacedLabel | undefined,
  drawing: PlotDrawing,
): void {
  const path = validityPath(mark, label);
  if (!path) return;
  const opacity = Math.min(
    VALIDITY,
    stepBack(drawing.highlight.emphasis(mark.row)),
    mark.presence === 'not-yet' ? OPACITY['not-yet'] : 1,
  );
  pen.path(path, { stroke: { colour: colourOf(drawing, mark), width: 1.5, opacity } });
}

/** Draws the bars of a dense lane with their numbers. */
function drawBars(pen: Pen, lane: PlacedLane, { scene, palette, highlight }: PlotDrawing): void {
  if (!lane.density) return;
  const bins = densityBins(lane.density);
  const { y0, y1 } = lane;
  const base = y1 - BARS.below;
  const isRoomy = y1 - y0 >= ROOMY_LANE;
  const room = base - y0 - BARS.above - (isRoomy ? DIGIT_HEIGHT + BARS.upon : 0);
  pen.group({ opacity: highlight.isAny ? MUTED_BARS : 1 }, () => {
    const heightOf = (count: number) => room * densityHeight(count, scene.mostInBin);
    for (const { x0, x1, count } of bins) {
      const height = heightOf(count);
      pen.rect({ x: x0 + 0.5, y: base - height, width: x1 - x0 - 1, height }, { fill: palette.classes[2] });
    }
    for (const { x0, x1, count, label } of bins) {
      if (label === '') continue;
      const y = base - BARS.upon - (isRoomy ? heightOf(count) : 0);
      pen.text(label, (x0 + x1) / 2, y, {
        size: LABEL_SIZE,
        fill: isRoomy ? palette.ink : palette.onClasses[2],
        anchor: 'middle',
      });
    }
  });
}

/** Draws a folded lane: a stroke for each date. */
function drawFolded(pen: Pen, { folded, y0, y1 }: PlacedLane, { palette }: PlotDrawing): void {
  for (const x of folded ?? []) pen.line(x, y0 + 4, x, y1 - 4, { colour: palette.muted, width: 2 });
}

/**
 * Draws marks with their labels and lines, and the bars of dense lanes; the origin is the upper left corner of the
 * plot.
 */
export function drawPlot(pen: Pen, drawing: PlotDrawing): void {
  const { scene, lanes, palette, highlight } = drawing;
  const { right } = scene.scale;
  const labelOf = new Map(scene.labels.map((label) => [label.key, label]));
  const marks = lanes.flatMap((lane) => lane.marks);
  const [beyond, within] = partition(marks, ({ x0, x1 }) => x0 < -OVERHANG || x1 > right + OVERHANG);
  const top = (lanes[0]?.y0 ?? 0) - EDGE;
  const clip = {
    x: -OVERHANG,
    y: top,
    width: right + 2 * OVERHANG,
    height: (lanes.at(-1)?.y1 ?? 0) + EDGE - top,
  };
  pen.group({ clip }, () => {
    for (const mark of marks) drawValidity(pen, mark, labelOf.get(mark.key), drawing);
    for (const lane of lanes) {
      drawBars(pen, lane, drawing);
      drawFolded(pen, lane, drawing);
    }
    for (const mark of beyond) drawPlaced(pen, mark, drawing);
  });
  for (const { key } of marks) {
    const label = labelOf.get(key);
    if (!label) continue;
    const { text, row, box } = label;
    pen.group({ opacity: stepBack(highlight.emphasis(row)) }, () =>
      pen.text(text, box.x0, (box.y0 + box.y1) / 2 + BASELINE, {
        size: LABEL_SIZE,
        fill: palette.ink,
        weight: row === highlight.selected ? 700 : undefined,
        halo: palette.paper,
      }),
    );
  }
  for (const mark of within) drawPlaced(pen, mark, drawing);
}
