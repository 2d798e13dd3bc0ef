import { bisectRight, max, min, pairs, sum } from 'd3';
import { type Columns, firstFrom } from '../../core/columns.ts';
import { type Day, dayOf, firstOfMonth, monthIndex } from '../../core/days.ts';
import { compactCount } from '../pen/text.ts';
import type { TimeScale } from './timeScale.ts';

/** Number of rows in each stretch of a lane that has too many marks to show each. */
export interface Density {
  /** px where stretches begin, and where the last ends: calendar days, weeks, months or years. */
  readonly edges: Float64Array;
  /** By stretch. */
  readonly counts: Uint32Array;
  /**
   * Number of the first stretch, counted from a fixed origin, so that pairs are the same wherever the window begins.
   */
  readonly first: number;
}

/** A stretch of a dense lane that isn't empty. */
export interface DensityBin {
  /** px. */
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** Its count, abbreviated; '' if there is no room for it. */
  readonly label: string;
}

/** Minimum width of a bin, px: room for two digits. */
const BIN = 16;
/** Possible lengths of a bin, shortest first: days, or months. */
const UNITS = [
  { days: 1 },
  { days: 7 },
  ...[1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12_000].map((months) => ({ months })),
] as const satisfies readonly ({ readonly days: number } | { readonly months: number })[];
/** Minimum number of days in a month. */
const SHORTEST_MONTH = 28;
/** The day of a Monday. */
const MONDAY = dayOf(1970, 1, 5);
/** Width of a digit, and gap between two numbers, px. */
const DIGIT = 6.5;
const LABEL_GAP = 3;
/** Characters of the longest number: 1.2k. */
const LONGEST_LABEL = 4;
/** How far a number may reach over the edge of its bin, px. */
const TOUCH = 0.5;

/** The rows of a lane that may lie in the window, in time order; a view into `rows`. */
export function rowsNear(
  columns: Columns,
  rows: Uint32Array,
  { window }: TimeScale,
  room: number,
): Uint32Array {
  const start = firstFrom(columns, rows, window.min - columns.longestSpan - room);
  return rows.subarray(start, firstFrom(columns, rows, window.max + 1 + room));
}

/** The days on which the stretches of a window begin, and the day after the last one; and the number of the first. */
function calendarEdges({ window, pxPerDay }: TimeScale) {
  const lengthOf = (unit: (typeof UNITS)[number]) =>
    'days' in unit ? unit.days : unit.months * SHORTEST_MONTH;
  const unit = UNITS.find((each) => lengthOf(each) * pxPerDay >= BIN) ?? { months: 120_000 };
  const dayOfNumber = (number: number): number =>
    'days' in unit ? MONDAY + number * unit.days : firstOfMonth(number * unit.months);
  const numberOf = (day: Day): number =>
    Math.floor('days' in unit ? (day - MONDAY) / unit.days : monthIndex(day) / unit.months);
  const [first, last] = [numberOf(window.min), numberOf(window.max)];
  return { days: Array.from({ length: last - first + 2 }, (_, i) => dayOfNumber(first + i)), first };
}

/**
 * Counts of rows along a lane in stretches of the calendar; each row counts at the middle of what its date can mean.
 */
export function densityOf(columns: Columns, rows: Uint32Array, scale: TimeScale): Density {
  const { days, first } = calendarEdges(scale);
  const bins = days.length - 1;
  const { minDay, maxDay } = columns;
  const { window } = scale;
  const counts = new Uint32Array(bins);
  const start = days[0] ?? 0;
  const perDay = bins / ((days[bins] ?? start + 1) - start);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const middle = ((minDay[row] ?? 0) + (maxDay[row] ?? 0) + 1) / 2;
    if (middle < window.min || middle >= window.max + 1) continue;
    // Stretches have nearly the same length, so the right one is close to the estimated one.
    let bin = Math.min(bins - 1, Math.floor((middle - start) * perDay));
    while (bin > 0 && middle < (days[bin] ?? 0)) bin--;
    while (bin < bins - 1 && middle >= (days[bin + 1] ?? 0)) bin++;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const within = (day: number) => Math.max(scale.left, Math.min(scale.right, scale.x(day)));
  return { edges: Float64Array.from(days, within), counts, first };
}

/** Count of the fullest bin. */
export const mostIn = ({ counts }: Density): number => max(counts) ?? 0;

/** The same counts in pairs; each pair begins with an even number. */
function inPairs({ edges, counts, first }: Density): Density {
  const offset = Math.abs(first % 2);
  const length = Math.ceil((counts.length + offset) / 2);
  const place = (pair: number) => Math.max(0, Math.min(counts.length, 2 * pair - offset));
  return {
    edges: Float64Array.from({ length: length + 1 }, (_, i) => edges[place(i)] ?? 0),
    counts: Uint32Array.from({ length }, (_, i) => sum(counts.subarray(place(i), place(i + 1)))),
    first: Math.floor(first / 2),
  };
}

const widthOf = ({ edges }: Density, bin: number) => (edges[bin + 1] ?? 0) - (edges[bin] ?? 0);
const middleOf = ({ edges }: Density, bin: number) => ((edges[bin + 1] ?? 0) + (edges[bin] ?? 0)) / 2;

/** Width of the narrowest whole stretch, px; those at the ends may be cut off. */
function leastWidth(density: Density): number {
  const inner = density.edges.length > 3 ? density.edges.subarray(1, -1) : density.edges;
  return min(pairs(inner), ([from, to]) => to - from) ?? Infinity;
}

/** The lanes of one picture with bins wide enough for the largest number: all unchanged, or all in pairs. */
export function withRoomForNumbers(densities: readonly Density[]): readonly Density[] {
  const hasRoom = densities.every(
    (density) => compactCount(mostIn(density)).length * DIGIT + LABEL_GAP <= leastWidth(density),
  );
  return hasRoom ? densities : densities.map(inPairs);
}

/** Bins from fullest to emptiest, earlier ones first if equal; without empty ones. */
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

/** Half the width of each bin's number, px; 0 if it has none: no number may cover another bin that isn't empty. */
function numberRooms(density: Density): Float64Array {
  const { counts, edges } = density;
  const rooms = new Float64Array(counts.length);
  const widest = LONGEST_LABEL * DIGIT + LABEL_GAP;
  const reach = Math.ceil(widest / Math.max(1, leastWidth(density)));
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  for (const bin of byCount(counts)) {
    const half = (compactCount(counts[bin] ?? 0).length * DIGIT + LABEL_GAP) / 2;
    const middle = middleOf(density, bin);
    if (middle - half < left || middle + half > right) continue;
    let isFree = true;
    for (let other = Math.max(0, bin - reach); other <= bin + reach && isFree; other++) {
      const room = rooms[other] ?? 0;
      const away = Math.abs(middleOf(density, other) - middle);
      const isOver = other !== bin && away - widthOf(density, other) / 2 < half - LABEL_GAP / 2 - TOUCH;
      isFree = (room === 0 || away >= half + room) && !(isOver && (counts[other] ?? 0) > 0);
    }
    if (isFree) rooms[bin] = half;
  }
  return rooms;
}

/** The bins of a lane that aren't empty, for drawing. */
export function densityBins(density: Density): DensityBin[] {
  const { counts, edges } = density;
  const rooms = numberRooms(density);
  return Array.from(counts, (count, bin) => ({
    x0: edges[bin] ?? 0,
    x1: edges[bin + 1] ?? 0,
    count,
    label: (rooms[bin] ?? 0) > 0 ? compactCount(count) : '',
  })).filter(({ count }) => count > 0);
}

/** The bin at `x` px; null if it is empty. */
export function binAt({ counts, edges }: Density, x: number): Omit<DensityBin, 'label'> | null {
  const bin = bisectRight(edges, x) - 1;
  const count = counts[bin] ?? 0;
  return count > 0 ? { x0: edges[bin] ?? 0, x1: edges[bin + 1] ?? 0, count } : null;
}

/** Minimum height of a bin that isn't empty, as a share of the lane. */
const MIN_HEIGHT = 0.12;

/**
 * Height of a bin's bar as a share of the lane, if the fullest bin of all lanes has `maxCount`: grows with the square root.
 */
export const densityHeight = (count: number, maxCount: number): number =>
  MIN_HEIGHT + (1 - MIN_HEIGHT) * Math.sqrt(count / Math.max(1, maxCount));
