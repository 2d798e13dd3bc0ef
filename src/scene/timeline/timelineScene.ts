import type { Columns } from '../../core/columns';
import { datedRows, undatedCount } from '../../core/dated';
import type { QueryResult } from '../../core/query';
import { NOT_YET } from '../../core/status';
import type { ColourFacet } from '../../core/taxonomy';
import type { DaySpan } from '../../core/viewState';
import { type Density, densityOf, mostIn, rowsNear, withRoomForNumbers } from './density';
import { rowsOutside } from './drawnRows';
import { type PlacedLabel, placeLabels } from './labels';
import type { Lane } from './lanes';
import { lastingExtents, lastingSubRows, leadingExtents } from './lasting';
import {
  dodge,
  type Extent,
  extentOf,
  leadLine,
  type MarkStyle,
  markStyle,
  type ValidityLine,
  validityLine,
} from './marks';
import { fittingPitch, laneHeight, MOST_SUB_ROWS, PITCH_MOST } from './pitch';
import { type Tick, timeTicks } from './ticks';
import { type TimeScale, timeScale } from './timeScale';

/** A mark with its place, px. */
export interface PlacedMark extends Extent {
  /** Unique among the marks: a row stands in several lanes. */
  readonly key: string;
  readonly lane: number;
  /** Middle. */
  readonly y: number;
  readonly size: number;
  readonly style: MarkStyle;
  readonly validity: ValidityLine | null;
  /** Of a validity that began before the mark. */
  readonly lead: ValidityLine | null;
  readonly presence: Presence;
  /** It stands before or after the window, and only the line of its validity is seen. */
  readonly isOutside: boolean;
}

/** Counted; counted but only possibly in the period; after the day asked for, and so not counted. */
export type Presence = 'counted' | 'possible' | 'not-yet';

export interface PlacedLane extends Lane {
  readonly y0: number;
  readonly y1: number;
  /** Empty where the lane is too dense for marks, and beyond the band asked for. */
  readonly marks: readonly PlacedMark[];
  /** null where the lane shows marks. */
  readonly density: Density | null;
  /** Middles of the marks of a folded lane, whole px, each once; null where it is not folded. */
  readonly folded: readonly number[] | null;
}

/** Everything the timeline draws, px from its upper left corner. */
export interface TimelineScene {
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly PlacedLane[];
  readonly labels: readonly PlacedLabel[];
  /** Height that the lanes take; may be more than there is. */
  readonly height: number;
  /** Height in which they would be at their largest; at least what they take where there is not that much. */
  readonly room: number;
  /** Count of the fullest bin of all lanes. */
  readonly mostInBin: number;
  /** Visible rows that lie wholly before and after the window. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  /** Visible rows without a date, which have no place here. */
  readonly undated: number;
}

/** A stretch of the plot from top to bottom, px. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Whether a lane is in a band. */
export const isInBand = (
  { y0, y1 }: { readonly y0: number; readonly y1: number },
  band: Band | undefined,
): boolean => band === undefined || (y1 > band.from && y0 < band.to);

export interface TimelineInput {
  readonly columns: Columns;
  readonly result: Pick<QueryResult, 'rows' | 'possible' | 'status' | 'notYet'>;
  /** Of the rows that are drawn: {@link drawnRows}. */
  readonly lanes: readonly Lane[];
  /** Lanes that are folded to a line. */
  readonly folded: readonly string[];
  readonly window: DaySpan;
  /** px where time begins (right of the lane names) and ends. */
  readonly left: number;
  readonly right: number;
  /** Height there is for lanes, px. */
  readonly height: number;
  /** Lanes beyond it are not seen: their marks are not placed. Without one all are. */
  readonly band?: Band | undefined;
  /** Row of the record that is selected: it is labelled before all others. */
  readonly selected?: number | undefined;
  /** What the colours of marks go by. */
  readonly colourBy: ColourFacet;
  /** Records are asked for by when they are active, so that one whose line is drawn lies in the window. */
  readonly byActivity?: boolean | undefined;
  labelOf(row: number): string;
}

const LANE_FOLDED = 15;
const MARK_GAP = 1.5;
/** Marks a lane may show, and all lanes together; beyond them it is density that is read. */
const MOST_IN_LANE = 400;
const MOST_MARKS = 1500;
const TICK_SPACING = 46;

interface Measured {
  readonly lane: Lane;
  /** Rows of the lane that can meet the window. */
  readonly near: Uint32Array;
  readonly extents: readonly Extent[];
  readonly subRows: readonly number[];
  readonly depth: number;
  /** Rows from before and after the window whose lines are drawn. */
  readonly lasting: readonly number[];
}

const markSize = (pitch: number) => Math.min(12, pitch - 1);

/** A lane with more rows than `most` near the window is too deep for marks. */
function measure(lane: Lane, columns: Columns, scale: TimeScale, size: number, most: number): Measured {
  const near = rowsNear(columns, lane.rows, scale, (size * 2) / pxPerDay(scale));
  if (near.length > most)
    return { lane, near, extents: [], subRows: [], depth: MOST_SUB_ROWS + 1, lasting: [] };
  const extents = Array.from(near, (row) => extentOf(columns, row, scale, size))
    .filter(({ x0, x1 }) => x1 > scale.left && x0 < scale.right)
    .sort((a, b) => a.x0 - b.x0 || a.row - b.row);
  const lasting = lastingExtents(columns, lane.rows, scale, size, most);
  const leading = leadingExtents(columns, lane.rows, scale, size, most);
  const edges = lastingSubRows(lasting.length + leading.length);
  const subRows = [
    ...edges.slice(0, lasting.length),
    ...dodge(extents, MARK_GAP),
    ...edges.slice(lasting.length),
  ];
  return {
    lane,
    near,
    extents: [...lasting, ...extents, ...leading],
    subRows,
    depth: subRows.reduce((most, row) => Math.max(most, row + 1), 1),
    lasting: [...lasting, ...leading].map(({ row }) => row),
  };
}

const pxPerDay = ({ window, left, right }: TimeScale) => (right - left) / (window.max + 1 - window.min);

/** Most marks a lane may have, so that the lanes that show them have together no more than there can be drawn well. */
function markBudget(columns: Columns, lanes: readonly Lane[], scale: TimeScale): number {
  const counts = lanes.map((lane) => rowsNear(columns, lane.rows, scale, 0).length).sort((a, b) => a - b);
  let sum = 0;
  let most = 0;
  for (const count of counts) {
    sum += count;
    if (sum > MOST_MARKS || count > MOST_IN_LANE) return Math.max(1, most);
    most = count;
  }
  return MOST_IN_LANE;
}

/** Middles of the dates of a folded lane, whole px, each once. */
function foldedMiddles(columns: Columns, rows: Uint32Array, scale: TimeScale): Set<number> {
  const middles = new Set<number>();
  for (const row of rows) {
    const x = Math.round(scale.x(((columns.minDay[row] ?? 0) + (columns.maxDay[row] ?? 0) + 1) / 2));
    if (x > scale.left && x < scale.right) middles.add(x);
  }
  return middles;
}

function placeLane(
  measured: Measured,
  index: number,
  y0: number,
  pitch: number,
  input: TimelineInput,
  scale: TimeScale,
): PlacedLane {
  const { lane, near, extents, subRows, depth } = measured;
  if (input.folded.includes(lane.value)) {
    const middles = foldedMiddles(input.columns, near, scale);
    return { ...lane, y0, y1: y0 + LANE_FOLDED, marks: [], density: null, folded: [...middles] };
  }
  const y1 = y0 + laneHeight(depth, pitch);
  if (depth > MOST_SUB_ROWS)
    return {
      ...lane,
      y0,
      y1,
      marks: [],
      density: densityOf(input.columns, near, scale),
      folded: null,
    };
  if (!isInBand({ y0, y1 }, input.band)) return { ...lane, y0, y1, marks: [], density: null, folded: null };
  const top = (y0 + y1 - depth * pitch) / 2;
  const marks = extents.map(
    (extent, i): PlacedMark => ({
      ...extent,
      key: `${lane.value} ${extent.row}`,
      lane: index,
      y: top + ((subRows[i] ?? 0) + 0.5) * pitch,
      size: markSize(pitch),
      style: markStyle(input.columns, extent.row, input.colourBy, input.result.status?.[extent.row] ?? null),
      validity: validityLine(input.columns, extent, scale),
      lead: leadLine(input.columns, extent, scale),
      presence: presenceOf(extent.row, input.result),
      isOutside: extent.x1 <= scale.left || extent.x0 >= scale.right,
    }),
  );
  return { ...lane, y0, y1, marks, density: null, folded: null };
}

function presenceOf(row: number, { possible, status }: TimelineInput['result']): Presence {
  if (status?.[row] === NOT_YET) return 'not-yet';
  return possible?.[row] === 1 ? 'possible' : 'counted';
}

/** A mark that is labelled where its line meets the edge, if it stands outside the window itself. */
function atEdge(mark: PlacedMark, { left, right }: TimeScale): PlacedMark {
  if (!mark.isOutside) return mark;
  return mark.x1 <= left ? { ...mark, x0: left - 1, x1: left } : { ...mark, x0: right, x1: right + 1 };
}

/** The lanes with bars that are wide enough for their numbers, the same in all. */
function withNumbers(lanes: readonly PlacedLane[]): readonly PlacedLane[] {
  const densities = withRoomForNumbers(lanes.flatMap(({ density }) => density ?? [])).values();
  return lanes.map((lane) =>
    lane.density ? { ...lane, density: densities.next().value ?? lane.density } : lane,
  );
}

/** Rows -> lanes -> placed marks and labels. */
export function timelineScene(input: TimelineInput): TimelineScene {
  const { columns, window, lanes } = input;
  const scale = timeScale(window, input.left, input.right);
  const budget = markBudget(columns, lanes, scale);
  const open = lanes.filter((lane) => !input.folded.includes(lane.value));
  const foldedHeight = LANE_FOLDED * (lanes.length - open.length);
  const { pitch, room } = fittingPitch(
    open.length,
    () => open.map((lane) => measure(lane, columns, scale, markSize(PITCH_MOST), budget).depth),
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
    room: room + foldedHeight,
    mostInBin: placed.reduce((most, { density }) => Math.max(most, density ? mostIn(density) : 0), 1),
    ...rowsOutside(columns, datedRows(columns, input.result.rows), window, active),
    undated: undatedCount(columns, input.result.rows),
  };
}
