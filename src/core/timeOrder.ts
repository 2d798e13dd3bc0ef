import { UNDATED_DAY } from './columns.ts';

/** Most groups of neighbouring days that rows are counted in: in total, and per row. */
const MAX_GROUPS = 2 ** 20;
const GROUPS_A_ROW = 4;

type Compare = (a: number, b: number) => number;

/** Sorts the rows from index `start` to `end` (exclusive) if they are not in order already. */
function sortTies(order: Uint32Array, start: number, end: number, compare: Compare): void {
  for (let i = start + 1; i < end; i++)
    if (compare(order[i - 1] ?? 0, order[i] ?? 0) > 0) {
      order.subarray(start, end).sort(compare);
      return;
    }
}

/** Rows by first day, ties by `compareTies`. O(n), except for ties and for dates that are far apart. */
export function timeOrder(minDay: Int32Array, compareTies: Compare): Uint32Array {
  const { length } = minDay;
  let [first, last] = [UNDATED_DAY, -UNDATED_DAY];
  for (let row = 0; row < length; row++) {
    const day = minDay[row] ?? 0;
    if (day < first) first = day;
    if (day > last && day < UNDATED_DAY) last = day;
  }
  let shift = 0;
  while ((last - first) >> shift >= Math.min(MAX_GROUPS, GROUPS_A_ROW * length)) shift++;
  /** The last group holds the undated rows. */
  const undated = Math.max(0, (last - first) >> shift) + 1;
  const groupOf = (day: number) => (day < UNDATED_DAY ? (day - first) >> shift : undated);
  const starts = new Uint32Array(undated + 2);
  for (let row = 0; row < length; row++) {
    const next = groupOf(minDay[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const group = groupOf(minDay[row] ?? 0);
    const place = starts[group] ?? 0;
    order[place] = row;
    starts[group] = place + 1;
  }
  // Each group's start index has by now moved on to its end.
  const ofDay = shift > 0 ? (a: number, b: number) => (minDay[a] ?? 0) - (minDay[b] ?? 0) : () => 0;
  const compare: Compare = (a, b) => ofDay(a, b) || compareTies(a, b) || a - b;
  for (let group = 0; group <= undated; group++)
    sortTies(order, starts[group - 1] ?? 0, starts[group] ?? 0, compare);
  return order;
}
