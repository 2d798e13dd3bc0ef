import { type Columns, firstFrom } from '../../core/columns';
import { compactCount } from '../compactCount';
import type { TimeScale } from './timeScale';

/** How many rows stand in each stretch of a lane that holds too many marks to show each. */
export interface Density {
  /** px where the first stretch begins, and the width of each. */
  readonly left: number;
  readonly width: number;
  /** By stretch. */
  readonly counts: Uint32Array;
}

/** A stretch of a dense lane that holds anything. */
export interface DensityBin {
  /** px. */
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** Its number, short; '' where there is no room for it. */
  readonly label: string;
}

/** Width of a bin, px: room for two digits. */
const BIN = 16;
/** px a digit of a number takes, and the room between two numbers. */
const DIGIT = 6.5;
const LABEL_GAP = 3;
/** Signs of the longest number: 1.2k. */
const LONGEST_LABEL = 4;
/** px that a number may reach over the edge of its bin. */
const TOUCH = 0.5;

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

/** Counts of rows along a lane, by the middle of what each date can mean; as many bins as the width allows, an even number. */
export function densityOf(columns: Columns, rows: Uint32Array, scale: TimeScale): Density {
  const bins = 2 * Math.max(1, Math.floor((scale.right - scale.left) / BIN / 2));
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
  return { left: scale.left, width: (scale.right - scale.left) / bins, counts };
}

/** Count of the fullest bin. */
export function mostIn({ counts }: Density): number {
  let most = 0;
  for (let bin = 0; bin < counts.length; bin++) most = Math.max(most, counts[bin] ?? 0);
  return most;
}

/** The same counts in bins of twice the width. */
function inPairs({ left, width, counts }: Density): Density {
  const pairs = Uint32Array.from(
    { length: counts.length / 2 },
    (_, i) => (counts[2 * i] ?? 0) + (counts[2 * i + 1] ?? 0),
  );
  return { left, width: 2 * width, counts: pairs };
}

/** The lanes of one picture with bins in which the number of the fullest has room: all as they are, or all of twice the width. */
export function withRoomForNumbers(densities: readonly Density[]): readonly Density[] {
  const hasRoom = densities.every(
    (density) => compactCount(mostIn(density)).length * DIGIT + LABEL_GAP <= density.width,
  );
  return hasRoom ? densities : densities.map(inPairs);
}

/** Bins from the fullest to the emptiest, the earlier of two alike first; empty ones are left out. */
function byCount(counts: Uint32Array): number[] {
  const keys = new Float64Array(counts.length);
  let filled = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    const count = counts[bin] ?? 0;
    if (count > 0) keys[filled++] = count * counts.length + (counts.length - 1 - bin);
  }
  const ordered = keys.subarray(0, filled).sort().reverse();
  return Array.from(ordered, (key) => counts.length - 1 - (key % counts.length));
}

/**
 * By bin, half the width of its number with the room about it, px: the fullest bins that have room; 0 for the others. A number that
 * would lie over another bin that holds something would be read as that one's.
 */
function numberRooms({ counts, width }: Density): Float64Array {
  const rooms = new Float64Array(counts.length);
  const widest = LONGEST_LABEL * DIGIT + LABEL_GAP;
  const reach = Math.ceil(widest / width);
  for (const bin of byCount(counts)) {
    const half = (compactCount(counts[bin] ?? 0).length * DIGIT + LABEL_GAP) / 2;
    const middle = (bin + 0.5) * width;
    if (middle - half < 0 || middle + half > counts.length * width) continue;
    let isFree = true;
    for (let other = Math.max(0, bin - reach); other <= bin + reach && isFree; other++) {
      const room = rooms[other] ?? 0;
      const away = Math.abs(other - bin) * width;
      const isOver = other !== bin && away - width / 2 < half - LABEL_GAP / 2 - TOUCH;
      isFree = (room === 0 || away >= half + room) && !(isOver && (counts[other] ?? 0) > 0);
    }
    if (isFree) rooms[bin] = half;
  }
  return rooms;
}

/** The bins of a lane that hold anything, for drawing. */
export function densityBins(density: Density): DensityBin[] {
  const { counts, left, width } = density;
  const rooms = numberRooms(density);
  return Array.from(counts, (count, bin) => ({
    x0: left + bin * width,
    x1: left + (bin + 1) * width,
    count,
    label: (rooms[bin] ?? 0) > 0 ? compactCount(count) : '',
  })).filter(({ count }) => count > 0);
}

/** The bin at `x` px; null where it holds nothing. */
export function binAt({ counts, left, width }: Density, x: number): Omit<DensityBin, 'label'> | null {
  const bin = Math.floor((x - left) / width);
  const count = counts[bin] ?? 0;
  return count > 0 ? { x0: left + bin * width, x1: left + (bin + 1) * width, count } : null;
}

/** Least height of a bin that holds anything, as a share of the lane. */
const LEAST_HEIGHT = 0.12;

/** Height of a bin's bar as a share of the lane, when the fullest bin of all lanes holds `most`: areas by square root. */
export function densityHeight(count: number, most: number): number {
  return LEAST_HEIGHT + (1 - LEAST_HEIGHT) * Math.sqrt(count / Math.max(1, most));
}
