import { type Columns, firstFrom, NO_DAY } from '../../core/columns.ts';
import { type Extent, extentOf, leadLine } from './marks.ts';
import type { TimeScale } from './timeScale.ts';

/** Sub-rows that the lines of records from before the window take; further ones share them. */
const SUB_ROWS = 6;

/**
 * Marks that stand wholly before the window while the stated validity of their records reaches into it, in time order:
 * their lines are drawn. None where they are more than `most`, for that many lines could not be told apart.
 */
export function lastingExtents(
  columns: Columns,
  rows: Uint32Array,
  scale: TimeScale,
  size: number,
  most: number,
): readonly Extent[] {
  const { min } = scale.window;
  const extents: Extent[] = [];
  const end = firstFrom(columns, rows, min);
  for (let at = firstFrom(columns, rows, min - columns.longestValidity); at < end; at++) {
    const row = rows[at] ?? 0;
    const last = columns.validTo[row] ?? NO_DAY;
    if (last < min) continue;
    const extent = extentOf(columns, row, scale, size);
    if (extent.x1 > scale.left) continue;
    if (extents.length === most) return [];
    extents.push(extent);
  }
  return extents;
}

/**
 * Marks that stand wholly after the window while the stated validity of their records began before its end, in time
 * order: the same as {@link lastingExtents}, of records that are dated later than they hold.
 */
export function leadingExtents(
  columns: Columns,
  rows: Uint32Array,
  scale: TimeScale,
  size: number,
  most: number,
): readonly Extent[] {
  const { max } = scale.window;
  const extents: Extent[] = [];
  const end = firstFrom(columns, rows, max + 1 + columns.longestLead);
  let tried = 0;
  for (let at = firstFrom(columns, rows, max + 1); at < end; at++) {
    const row = rows[at] ?? 0;
    if (columns.hasValidity[row] !== 1 || (columns.activeFromMin[row] ?? 0) > max) continue;
    if ((columns.validTo[row] ?? NO_DAY) < scale.window.min) continue;
    const extent = extentOf(columns, row, scale, size);
    if (extent.x0 < scale.right) continue;
    if (tried++ === most) return [];
    if (leadLine(columns, extent, scale)) extents.push(extent);
  }
  return extents;
}

/** The sub-row of each of so many lines that all begin or end at the window's edge. */
export const lastingSubRows = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i % SUB_ROWS);
