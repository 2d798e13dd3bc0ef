import type { Columns } from '../../core/columns.ts';
import type { QueryResult } from '../../core/query.ts';
import { NOT_YET } from '../../core/status.ts';
import type { ColourFacet } from '../../core/taxonomy.ts';
import { type Density, densityOf } from './density.ts';
import type { Lane } from './lanes.ts';
import {
  type Extent,
  leadLine,
  type MarkStyle,
  markStyle,
  type ValidityLine,
  validityLine,
} from './marks.ts';
import { laneHeight, MAX_SUB_ROWS, type Measured, markSize } from './measuredLane.ts';
import type { TimeScale } from './timeScale.ts';

/** A mark with its position, px. */
export interface PlacedMark extends Extent {
  /** Unique among the marks, as a row may be in several lanes. */
  readonly key: string;
  readonly lane: number;
  /** Centre. */
  readonly y: number;
  readonly size: number;
  readonly style: MarkStyle;
  readonly validity: ValidityLine | null;
  /** Line of a validity that began before the mark. */
  readonly lead: ValidityLine | null;
  readonly presence: Presence;
  /** Whether it lies before or after the window, and only its validity line is visible. */
  readonly isOutside: boolean;
}

/** Centre along time, px. */
export const middleOf = ({ x0, x1 }: Extent): number => (x0 + x1) / 2;

/** Counted; counted but only possibly in the period; after the day asked for, so not counted. */
export type Presence = 'counted' | 'possible' | 'not-yet';

export interface PlacedLane extends Lane {
  readonly y0: number;
  readonly y1: number;
  /** Empty if the lane is too dense for marks or outside the given band. */
  readonly marks: readonly PlacedMark[];
  /** null if the lane shows marks. */
  readonly density: Density | null;
  /** Centres of the marks of a folded lane, whole px, each once; null if it isn't folded. */
  readonly folded: readonly number[] | null;
}

/** A vertical range of the plot, px. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Whether a lane lies in a band. */
export const isInBand = (
  { y0, y1 }: { readonly y0: number; readonly y1: number },
  band: Band | undefined,
): boolean => band === undefined || (y1 > band.from && y0 < band.to);

/** What determines the marks of a lane. */
export interface LaneInput {
  readonly columns: Columns;
  readonly result: Pick<QueryResult, 'rows' | 'possible' | 'status' | 'notYet'>;
  /** Lanes that are folded to a line. */
  readonly folded: readonly string[];
  /** Lanes outside it aren't visible, so their marks are not placed. Without a band all are placed. */
  readonly band?: Band | undefined;
  /** The facet that colours of marks go by. */
  readonly colourBy: ColourFacet;
}

/** Height of a folded lane, px. */
export const LANE_FOLDED = 15;

/** Centres of the dates of a folded lane, whole px, each once. */
function foldedMiddles(columns: Columns, rows: Uint32Array, scale: TimeScale): Set<number> {
  const middles = new Set<number>();
  for (const row of rows) {
    const x = Math.round(scale.x(((columns.minDay[row] ?? 0) + (columns.maxDay[row] ?? 0) + 1) / 2));
    if (x > scale.left && x < scale.right) middles.add(x);
  }
  return middles;
}

/** A lane from `y0` downwards, with its marks, its density, or, if folded, the centres of its marks. */
export function placeLane(
  measured: Measured,
  index: number,
  y0: number,
  pitch: number,
  input: LaneInput,
  scale: TimeScale,
): PlacedLane {
  const { lane, near, extents, subRows, depth } = measured;
  const isFolded = input.folded.includes(lane.value);
  const y1 = y0 + (isFolded ? LANE_FOLDED : laneHeight(depth, pitch));
  const empty = { ...lane, y0, y1, marks: [], density: null, folded: null };
  if (isFolded) return { ...empty, folded: [...foldedMiddles(input.columns, near, scale)] };
  if (depth > MAX_SUB_ROWS) return { ...empty, density: densityOf(input.columns, near, scale) };
  if (!isInBand(empty, input.band)) return empty;
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
  return { ...empty, marks };
}

function presenceOf(row: number, { possible, status }: LaneInput['result']): Presence {
  if (status?.[row] === NOT_YET) return 'not-yet';
  return possible?.[row] === 1 ? 'possible' : 'counted';
}

/** Whether two marks with the same key have the same position. */
export const isSamePlace = (a: PlacedMark, b: PlacedMark): boolean =>
  (['x0', 'x1', 'y', 'size', 'lane'] as const).every((key) => a[key] === b[key]);

/** Whether any mark in both lists has changed its position; added and removed marks don't count. */
export function haveMoved(before: readonly PlacedMark[], now: readonly PlacedMark[]): boolean {
  if (before === now) return false;
  const nowOf = new Map(now.map((mark) => [mark.key, mark]));
  return before.some((mark) => {
    const other = nowOf.get(mark.key);
    return other !== undefined && !isSamePlace(mark, other);
  });
}
