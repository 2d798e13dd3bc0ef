import { type Columns, firstFrom, NO_DAY } from '../../core/columns.ts';
import { rowsNear } from './density.ts';
import type { Lane } from './lanes.ts';
import { dodge, type Extent, extentOf, leadLine } from './marks.ts';
import type { TimeScale } from './timeScale.ts';

/** Distance between the centres of sub-rows, px: as large as there is room for, within these bounds. */
export const MAX_PITCH = 15;
const MIN_PITCH = 9;
const LANE_PADDING = 4;
const MIN_LANE = 18;
const LANE_DENSE = 40;
/** Sub-rows beyond which a lane shows density instead of marks. */
export const MAX_SUB_ROWS = 12;

/** Height of a lane with `depth` sub-rows, px. */
export const laneHeight = (depth: number, pitch: number) =>
  depth > MAX_SUB_ROWS ? LANE_DENSE : Math.max(MIN_LANE, depth * pitch + LANE_PADDING);

/**
 * The largest pitch, within its bounds, at which `count` lanes fit the height; lanes are measured only if they may fit.
 * `room`: height in px that they would take at the largest pitch; null if they were not measured.
 */
export function fittingPitch(count: number, depthsOf: () => readonly number[], height: number) {
  if (count * MIN_LANE > height) return { pitch: MIN_PITCH, room: null };
  const depths = depthsOf();
  const roomAt = (pitch: number) => depths.reduce((sum, depth) => sum + laneHeight(depth, pitch), 0);
  const room = roomAt(MAX_PITCH);
  for (let pitch = MAX_PITCH; pitch > MIN_PITCH; pitch -= 0.5)
    if (roomAt(pitch) <= height) return { pitch, room };
  return { pitch: MIN_PITCH, room };
}

/** Sub-rows for the lines of records from outside the window; if there are more lines, they share them. */
const SUB_ROWS = 6;

/** Marks of those rows that `isDrawn` and lie outside the window; none if there are more than `limit`. */
function extentsOutside(
  columns: Columns,
  rows: Uint32Array,
  isDrawn: (row: number) => boolean,
  scale: TimeScale,
  size: number,
  limit: number,
): readonly Extent[] {
  const extents: Extent[] = [];
  for (const row of rows) {
    if (!isDrawn(row)) continue;
    const extent = extentOf(columns, row, scale, size);
    if (extent.x1 > scale.left && extent.x0 < scale.right) continue;
    if (extents.length === limit) return [];
    extents.push(extent);
  }
  return extents;
}

/**
 * Marks entirely before the window whose stated validity reaches into it, and entirely after it whose validity began
 * before its end: their lines are drawn. In time order; none before or after if there are more than `limit`, as that
 * many lines could not be told apart.
 */
function lastingExtents(columns: Columns, rows: Uint32Array, scale: TimeScale, size: number, limit: number) {
  const { min, max } = scale.window;
  const { validTo, hasValidity, activeFromMin, longestValidity, longestLead } = columns;
  const between = (start: number, end: number) =>
    rows.subarray(firstFrom(columns, rows, start), firstFrom(columns, rows, end));
  const isValid = (row: number) => (validTo[row] ?? NO_DAY) >= min;
  const hasBegun = (row: number) => hasValidity[row] === 1 && (activeFromMin[row] ?? 0) <= max;
  const earlier = between(min - longestValidity, min);
  const later = between(max + 1, max + 1 + longestLead);
  return {
    before: extentsOutside(columns, earlier, isValid, scale, size, limit),
    after: extentsOutside(columns, later, (row) => hasBegun(row) && isValid(row), scale, size, limit).filter(
      (extent) => leadLine(columns, extent, scale),
    ),
  };
}

const MARK_GAP = 1.5;
/** Maximum number of marks in a lane, and in all lanes together; beyond that, density is shown. */
const MAX_IN_LANE = 400;
const MAX_MARKS = 1500;

/** A lane with what has to be drawn of it, before its position is known. */
export interface Measured {
  readonly lane: Lane;
  /** Rows of the lane that may lie in the window. */
  readonly near: Uint32Array;
  readonly extents: readonly Extent[];
  readonly subRows: readonly number[];
  readonly depth: number;
  /** Rows before and after the window whose lines are drawn. */
  readonly lasting: readonly number[];
}

/** Size of a mark if the sub-rows of a lane are `pitch` px apart, px. */
export const markSize = (pitch: number) => Math.min(12, pitch - 1);

/** Measures a lane; one with more rows than `limit` near the window is too deep for marks. */
export function measure(
  lane: Lane,
  columns: Columns,
  scale: TimeScale,
  size: number,
  limit: number,
): Measured {
  const near = rowsNear(columns, lane.rows, scale, (size * 2) / scale.pxPerDay);
  if (near.length > limit)
    return { lane, near, extents: [], subRows: [], depth: MAX_SUB_ROWS + 1, lasting: [] };
  const extents = Array.from(near, (row) => extentOf(columns, row, scale, size))
    .filter(({ x0, x1 }) => x1 > scale.left && x0 < scale.right)
    .sort((a, b) => a.x0 - b.x0 || a.row - b.row);
  const { before, after } = lastingExtents(columns, lane.rows, scale, size, limit);
  // Lines from outside the window begin or end at its edge, so they only need to be spread over sub-rows.
  const subRows = [
    ...before.map((_, i) => i % SUB_ROWS),
    ...dodge(extents, MARK_GAP),
    ...after.map((_, i) => (before.length + i) % SUB_ROWS),
  ];
  return {
    lane,
    near,
    extents: [...before, ...extents, ...after],
    subRows,
    depth: subRows.reduce((most, row) => Math.max(most, row + 1), 1),
    lasting: [...before, ...after].map(({ row }) => row),
  };
}

/** Maximum number of marks per lane so that all lanes that show marks have no more together than can be drawn well. */
export function markBudget(columns: Columns, lanes: readonly Lane[], scale: TimeScale): number {
  const counts = lanes.map((lane) => rowsNear(columns, lane.rows, scale, 0).length).sort((a, b) => a - b);
  let sum = 0;
  let most = 0;
  for (const count of counts) {
    sum += count;
    if (sum > MAX_MARKS || count > MAX_IN_LANE) return Math.max(1, most);
    most = count;
  }
  return MAX_IN_LANE;
}
