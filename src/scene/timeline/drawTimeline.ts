import type { Palette } from '../palette.ts';
import { type Drawing, lines, type Pen } from '../pen/pen.ts';
import { cutText, textWidth } from '../pen/text.ts';
import { drawPlot, type Highlight, NO_HIGHLIGHT } from './drawPlot.ts';
import type { Periods } from './periods.ts';
import type { PlacedLane } from './placedLane.ts';
import type { TimelineScene } from './timelineScene.ts';
import type { Tick } from './timeScale.ts';

/** What a still timeline needs besides its scene. */
export interface StillTimeline {
  readonly scene: TimelineScene;
  readonly palette: Palette;
  /** Swatch of each value that colours go by. */
  readonly swatches: ReadonlyMap<string, number>;
  /** Width of the lane names, px. */
  readonly gutter: number;
  /** Line of the status day, px from the lane names, with its text; null if there is none. */
  readonly dayLine: { readonly x: number; readonly text: string } | null;
  /** Row of the selected record. */
  readonly selected: number | undefined;
  /** Rows that stand out, while the others step back; null if none do. */
  readonly highlighted?: ReadonlySet<number> | null;
  laneName(value: string): string;
  tickText(tick: Tick): string;
  /** Accessible name of a mark. */
  nameOf?(row: number): string;
  /** Id of the record of a mark, if marks are to tell it. */
  idOf?(row: number): string | undefined;
  /** Drawn behind ticks and marks, with names above the axis. */
  readonly periods: Periods;
}

/** px. */
export const AXIS = 24;
const MARGIN = 14;
/** Length of a tick beyond the lanes, px. */
export const TICK = 4;
const NAME_SIZE = 12;
const TICK_SIZE = 11;
/** Gap between a tick and its text, and between the lanes and the text's baseline, px. */
const TICK_GAP = 3;
const TICK_RISE = 7;
/** Room to the left of a lane's name, and gap between it and the plot, px. */
const NAME_ROOM = 24;
const NAME_GAP = 10;

/** Distance of the text of the day's line below the lanes, px. */
const DAY_DROP = 11;

/** Position at which a line one px wide is sharp, px. */
const sharp = (px: number) => Math.round(px) + 0.5;

/** Draws lines at the ticks, from `y0` to `y1` px; those of years stand out. */
export function drawTicks(
  pen: Pen,
  ticks: readonly Tick[],
  y0: number,
  y1: number,
  { line, control }: Pick<Palette, 'line' | 'control'>,
): void {
  const at = (some: readonly Tick[]) => lines(some.map(({ x }) => [sharp(x), y0, sharp(x), y1]));
  pen.path(at(ticks), { stroke: { colour: line, width: 1 } });
  const years = ticks.filter(({ format }) => format === 'year');
  if (years.length > 0) pen.path(at(years), { stroke: { colour: control, width: 1, opacity: 0.3 } });
}

/**
 * Draws the texts of the ticks, for lanes that begin at `y` px; texts that would reach beyond `right` px are left out.
 */
export function drawTickTexts(
  pen: Pen,
  ticks: readonly Tick[],
  { y, right, textOf }: { readonly y: number; readonly right: number; textOf(tick: Tick): string },
  { muted }: Pick<Palette, 'muted'>,
): void {
  for (const tick of ticks) {
    const text = textOf(tick);
    const isYear = tick.format.startsWith('year');
    if (tick.x + TICK_GAP + textWidth(text, TICK_SIZE, isYear) > right) continue;
    pen.text(text, tick.x + TICK_GAP, y - TICK_RISE, {
      size: TICK_SIZE,
      fill: muted,
      weight: isYear ? 600 : undefined,
    });
  }
}

/** Draws the lines below lanes, from `x0` to `x1` px. */
export function drawLaneLines(
  pen: Pen,
  lanes: readonly PlacedLane[],
  x0: number,
  x1: number,
  { line }: Pick<Palette, 'line'>,
): void {
  pen.path(lines(lanes.map(({ y1 }) => [x0, sharp(y1), x1, sharp(y1)])), {
    stroke: { colour: line, width: 1 },
  });
}

/** Draws the line of the day that statuses refer to, from `y0` to `y1` px. */
export function drawDayLine(pen: Pen, y0: number, y1: number, { danger }: Pick<Palette, 'danger'>): void {
  pen.line(0, y0, 0, y1, { colour: danger, width: 1.5 });
}

function drawDay(pen: Pen, { scene, palette, dayLine }: StillTimeline): void {
  if (!dayLine || dayLine.x < 0 || dayLine.x > scene.scale.right) return;
  const isLate = dayLine.x > scene.scale.right / 2;
  pen.group({ x: dayLine.x, name: dayLine.text }, () => {
    drawDayLine(pen, -TICK, scene.height + TICK, palette);
    // Below the lanes, where it covers no label.
    pen.text(dayLine.text, isLate ? -5 : 5, scene.height + DAY_DROP, {
      size: TICK_SIZE,
      fill: palette.danger,
      weight: 600,
      anchor: isLate ? 'end' : 'start',
      halo: palette.paper,
    });
  });
}

/** Height of the drawing, px. */
export const timelineHeight = ({ scene, periods }: StillTimeline): number =>
  periods.height + scene.height + AXIS + MARGIN;

function highlightOf({ selected, highlighted = null }: StillTimeline): Highlight {
  if (highlighted === null) return { ...NO_HIGHLIGHT, selected };
  const emphasis = (row: number) => (highlighted.has(row) ? 'highlighted' : 'muted');
  return { ...NO_HIGHLIGHT, emphasis, isAny: true, selected };
}

/** The timeline with its axis and the names of its lanes. */
export function timelineDrawing(still: StillTimeline): Drawing {
  const { scene, palette, gutter, periods } = still;
  const { right } = scene.scale;
  const draw = (pen: Pen) =>
    pen.group({ x: gutter, y: AXIS + periods.height }, () => {
      periods.draw(pen, AXIS, scene.height);
      drawTicks(pen, scene.ticks, -TICK, scene.height, palette);
      drawTickTexts(pen, scene.ticks, { y: 0, right: right + MARGIN, textOf: still.tickText }, palette);
      drawLaneLines(pen, scene.lanes, MARGIN - gutter, right, palette);
      for (const { value, y0, y1 } of scene.lanes)
        pen.text(
          cutText(still.laneName(value), NAME_SIZE, gutter - NAME_ROOM),
          -NAME_GAP,
          (y0 + y1) / 2 + 4,
          { size: NAME_SIZE, fill: palette.ink, anchor: 'end' },
        );
      drawPlot(pen, { ...still, lanes: scene.lanes, highlight: highlightOf(still) });
      drawDay(pen, still);
    });
  return { width: gutter + right + MARGIN, height: timelineHeight(still), draw };
}
