import { datedRows, undatedCount } from '../../core/columns.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { mostIn, withRoomForNumbers } from './density.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { type Lane, rowsOutside } from './lanes.ts';
import { fittingPitch, MAX_PITCH, markBudget, markSize, measure } from './measuredLane.ts';
import { LANE_FOLDED, type LaneInput, type PlacedLane, type PlacedMark, placeLane } from './placedLane.ts';
import { type Tick, type TimeScale, timeScale, timeTicks } from './timeScale.ts';

/** Everything the timeline draws, px from its upper left corner. */
export interface TimelineScene {
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly PlacedLane[];
  readonly labels: readonly PlacedLabel[];
  /** Height of the lanes; may be more than is available. */
  readonly height: number;
  /** Height in px of the lanes at their largest, or at their smallest if there is much less room than that. */
  readonly room: number;
  /** Count of the fullest bin of all lanes. */
  readonly mostInBin: number;
  /** Visible rows entirely before and after the window. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  /** Number of visible rows without a date, which have no place here. */
  readonly undated: number;
}

export interface TimelineInput extends LaneInput {
  /** Lanes of the rows that are drawn: {@link drawnRows}. */
  readonly lanes: readonly Lane[];
  readonly window: DaySpan;
  /** px where time begins (right of the lane names) and ends. */
  readonly left: number;
  readonly right: number;
  /** Height available for lanes, px. */
  readonly height: number;
  /** Row of the selected record: it is labelled before all others. */
  readonly selected?: number | undefined;
  /** Whether records are selected by when they are active, so that one whose line is drawn counts as in the window. */
  readonly byActivity?: boolean | undefined;
  labelOf(row: number): string;
}

const TICK_SPACING = 46;

/** A mark outside the window, moved to the edge that its line meets, so that it is labelled there; others unchanged. */
function atEdge(mark: PlacedMark, { left, right }: TimeScale): PlacedMark {
  if (!mark.isOutside) return mark;
  return mark.x1 <= left ? { ...mark, x0: left - 1, x1: left } : { ...mark, x0: right, x1: right + 1 };
}

/** The lanes with bars wide enough for their numbers; bars have the same length in all lanes. */
function withNumbers(lanes: readonly PlacedLane[]): readonly PlacedLane[] {
  const densities = withRoomForNumbers(lanes.flatMap(({ density }) => density ?? [])).values();
  return lanes.map((lane) =>
    lane.density ? { ...lane, density: densities.next().value ?? lane.density } : lane,
  );
}

/** Builds the scene: rows -> lanes -> placed marks and labels. */
export function timelineScene(input: TimelineInput): TimelineScene {
  const { columns, window, lanes } = input;
  const scale = timeScale(window, input.left, input.right);
  const budget = markBudget(columns, lanes, scale);
  const open = lanes.filter((lane) => !input.folded.includes(lane.value));
  const foldedHeight = LANE_FOLDED * (lanes.length - open.length);
  const { pitch, room } = fittingPitch(
    open.length,
    () => open.map((lane) => measure(lane, columns, scale, markSize(MAX_PITCH), budget).depth),
    input.height - foldedHeight,
  );
  let y = 0;
  const active = new Set<number>();
  const each = lanes.map((lane, index) => {
    const measured = measure(lane, columns, scale, markSize(pitch), budget);
    const result = placeLane(measured, index, y, pitch, input, scale);
    y = result.y1;
    if (input.byActivity && !result.folded && !result.density)
      for (const row of measured.lasting) active.add(row);
    return result;
  });
  const placed = withNumbers(each);
  const marks = placed.flatMap((lane) => lane.marks);
  return {
    scale,
    ticks: timeTicks(scale, TICK_SPACING),
    lanes: placed,
    labels: placeLabels(
      marks.map((mark) => atEdge(mark, scale)),
      scale,
      pitch,
      ({ row, presence }) => (presence === 'not-yet' && row !== input.selected ? '' : input.labelOf(row)),
      input.selected,
    ),
    height: y,
    room: room === null ? y : room + foldedHeight,
    mostInBin: Math.max(1, ...placed.map(({ density }) => (density ? mostIn(density) : 0))),
    ...rowsOutside(columns, datedRows(columns, input.result.rows), window, active),
    undated: undatedCount(columns, input.result.rows),
  };
}
