/** Days of all years a date can have, and `UNDATED_DAY`, are within ±2^27, which two digits of 14 bits hold. */
const DAY_SHIFT = 2 ** 27;
const DIGIT = 14;
const DIGITS = 2 ** DIGIT;
/** Rows that are sorted by comparing them. */
const FEW = 500;

type Compare = (a: number, b: number) => number;

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
  const rows = Uint32Array.from(minDay.keys());
  if (rows.length <= FEW)
    return rows.sort((a, b) => (minDay[a] ?? 0) - (minDay[b] ?? 0) || compareTies(a, b) || a - b);
  const order = byDigit(byDigit(rows, minDay, 0), minDay, DIGIT);
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
