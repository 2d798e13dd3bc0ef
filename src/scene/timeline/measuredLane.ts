import type { Columns } from '../../core/columns.ts';
import { rowsNear } from './density.ts';
import type { Lane } from './lanes.ts';
import { lastingExtents, lastingSubRows, leadingExtents } from './lasting.ts';
import { dodge, type Extent, extentOf } from './marks.ts';
import { MOST_SUB_ROWS } from './pitch.ts';
import type { TimeScale } from './timeScale.ts';

const MARK_GAP = 1.5;
/** Marks a lane may show, and all lanes together; beyond them it is density that is read. */
const MOST_IN_LANE = 400;
const MOST_MARKS = 1500;

/** A lane with what of it is to be drawn, before it is known where. */
export interface Measured {
  readonly lane: Lane;
  /** Rows of the lane that can meet the window. */
  readonly near: Uint32Array;
  readonly extents: readonly Extent[];
  readonly subRows: readonly number[];
  readonly depth: number;
  /** Rows from before and after the window whose lines are drawn. */
  readonly lasting: readonly number[];
}

/** px of a mark where the rows of a lane are `pitch` px apart. */
export const markSize = (pitch: number) => Math.min(12, pitch - 1);

/** A lane with more rows than `most` near the window is too deep for marks. */
export function measure(
  lane: Lane,
  columns: Columns,
  scale: TimeScale,
  size: number,
  most: number,
): Measured {
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
export function markBudget(columns: Columns, lanes: readonly Lane[], scale: TimeScale): number {
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
