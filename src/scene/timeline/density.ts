import { type Columns, firstFrom } from '../../core/columns';
import type { TimeScale } from './timeScale';

/** A stretch of a lane that holds too many marks to show each. */
export interface DensityBin {
  /** px. */
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** Whether there is room for its number. */
  readonly labelled: boolean;
}

/** Width of a bin, px. */
const BIN = 13;
/** px a digit of a number takes, and the room between two numbers. */
const DIGIT = 6.5;
const LABEL_GAP = 6;

/**
 * The rows of a lane that can meet the window: those that begin in it, or before it by no more than the longest span
 * a date of the dataset has. In time order; a view into `rows`.
 */
export function rowsNear(
  columns: Columns,
  rows: Uint32Array,
  { window }: TimeScale,
  room: number,
): Uint32Array {
  const start = firstFrom(columns, rows, window.min - columns.longestSpan - room);
  return rows.subarray(start, firstFrom(columns, rows, window.max + 1 + room));
}

/** The bins with the most rows that have room for their numbers, the fullest first. */
function labelledBins(counts: Uint32Array, width: number): Set<number> {
  const labelled = new Set<number>();
  const taken: (readonly [number, number])[] = [];
  const order = [...counts.keys()].filter((i) => (counts[i] ?? 0) > 0);
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  for (const i of order) {
    const half = (String(counts[i]).length * DIGIT + LABEL_GAP) / 2;
    const middle = (i + 0.5) * width;
    if (middle - half < 0 || middle + half > counts.length * width) continue;
    if (taken.some(([x0, x1]) => middle - half < x1 && x0 < middle + half)) continue;
    taken.push([middle - half, middle + half]);
    labelled.add(i);
  }
  return labelled;
}

/** Counts of rows along a lane, by the middle of what each date can mean; as many bins as the width allows. */
export function densityBins(columns: Columns, rows: Uint32Array, scale: TimeScale): DensityBin[] {
  const bins = Math.max(1, Math.floor((scale.right - scale.left) / BIN));
  const width = (scale.right - scale.left) / bins;
  const { minDay, maxDay } = columns;
  const counts = new Uint32Array(bins);
  const perDay = bins / (scale.window.max + 1 - scale.window.min);
  const first = scale.window.min;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const middle = ((minDay[row] ?? 0) + (maxDay[row] ?? 0) + 1) / 2;
    const bin = Math.floor((middle - first) * perDay);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const labelled = labelledBins(counts, width);
  return Array.from(counts, (count, i) => ({
    x0: scale.left + i * width,
    x1: scale.left + (i + 1) * width,
    count,
    labelled: labelled.has(i),
  })).filter(({ count }) => count > 0);
}

/** Least height of a bin that holds anything, as a share of the lane. */
const LEAST_HEIGHT = 0.12;

/** Height of a bin's bar as a share of the lane, when the fullest bin of all lanes holds `most`: areas by square root. */
export function densityHeight(count: number, most: number): number {
  return LEAST_HEIGHT + (1 - LEAST_HEIGHT) * Math.sqrt(count / Math.max(1, most));
}

/** The outline of a lane's bins between two heights, px; an SVG path. */
export function densityPath(bins: readonly DensityBin[], y0: number, y1: number, most: number): string {
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return bins
    .map(({ x0, x1, count }) => {
      const top = rounded(y1 - (y1 - y0) * densityHeight(count, most));
      return `M${rounded(x0 + 0.5)} ${y1}V${top}H${rounded(x1 - 0.5)}V${y1}Z`;
    })
    .join('');
}
