import { UNDATED_DAY } from './dated.ts';

/** Days of all years a date can have, and `UNDATED_DAY`, are within ±2^27, which two digits of 14 bits hold. */
const DAY_SHIFT = 2 ** 27;
const DIGIT = 14;
const DIGITS = 2 ** DIGIT;
/** Days from the first to the last up to which each has a place of its own to be counted in. */
const MOST_DAYS = 2 ** 20;
/** Rows that are sorted by comparing them. */
const FEW = 500;

type Compare = (a: number, b: number) => number;

/** First and last of the days, but for {@link UNDATED_DAY}. */
function rangeOf(days: Int32Array): readonly [number, number] {
  let [first, last] = [UNDATED_DAY, -UNDATED_DAY];
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0;
    if (day === UNDATED_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}

/** Rows by day, the undated at the end, those of one day as they come; null where the days are too far apart. */
function byDay(days: Int32Array): Uint32Array | null {
  const [first, last] = rangeOf(days);
  if (last - first >= MOST_DAYS) return null;
  const undated = Math.max(0, last - first + 1);
  const starts = new Uint32Array(undated + 2);
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0;
    const next = (day === UNDATED_DAY ? undated : day - first) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const sorted = new Uint32Array(days.length);
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0;
    const at = day === UNDATED_DAY ? undated : day - first;
    const place = starts[at] ?? 0;
    sorted[place] = row;
    starts[at] = place + 1;
  }
  return sorted;
}

/** Rows by one digit of their days, those with the same in the order given. */
function byDigit(rows: Uint32Array, days: Int32Array, shift: number): Uint32Array {
  const digitOf = (row: number) => (((days[row] ?? 0) + DAY_SHIFT) >> shift) & (DIGITS - 1);
  const starts = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < rows.length; i++) {
    const digit = digitOf(rows[i] ?? 0) + 1;
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGITS; digit++)
    starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const digit = digitOf(row);
    const place = starts[digit] ?? 0;
    sorted[place] = row;
    starts[digit] = place + 1;
  }
  return sorted;
}

/** All rows as they come. */
function rowsOf(days: Int32Array): Uint32Array {
  const rows = new Uint32Array(days.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return rows;
}

/** Sorts the rows `start` to `end` (exclusive) where they are not in order already. */
function sortTies(order: Uint32Array, start: number, end: number, compare: Compare): void {
  for (let i = start + 1; i < end; i++)
    if (compare(order[i - 1] ?? 0, order[i] ?? 0) > 0) {
      order.subarray(start, end).sort(compare);
      return;
    }
}

/**
 * Rows by first day, and those that begin on one day as `compareTies` says; else as they come. O(n) but for the ties.
 */
export function timeOrder(minDay: Int32Array, compareTies: Compare): Uint32Array {
  if (minDay.length <= FEW)
    return rowsOf(minDay).sort((a, b) => (minDay[a] ?? 0) - (minDay[b] ?? 0) || compareTies(a, b) || a - b);
  const order = byDay(minDay) ?? byDigit(byDigit(rowsOf(minDay), minDay, 0), minDay, DIGIT);
  const compare: Compare = (a, b) => compareTies(a, b) || a - b;
  for (let start = 0; start < order.length; ) {
    const day = minDay[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && minDay[order[end] ?? 0] === day) end++;
    sortTies(order, start, end, compare);
    start = end;
  }
  return order;
}
