import type { ListColumn } from '../../core/columns.ts';

/** A list column in the order of the file. */
export interface RawLists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** Days are within ±2^23, which two digits of 12 bits hold. */
const DAY_SHIFT = 2 ** 23;
const DIGIT = 12;
const DIGITS = 2 ** DIGIT;

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

/** Rows by first day, then last day, then place in the file. */
export function timeOrder(minDay: Int32Array, maxDay: Int32Array): Uint32Array {
  const rows = new Uint32Array(minDay.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  const order = byDigit(byDigit(rows, minDay, 0), minDay, DIGIT);
  // Of the rows that begin on one day, few mean more than that day.
  for (let start = 0; start < order.length; ) {
    const day = minDay[order[start] ?? 0];
    let end = start + 1;
    let longer = false;
    while (end < order.length && minDay[order[end] ?? 0] === day) end++;
    for (let i = start; i < end; i++) longer ||= maxDay[order[i] ?? 0] !== day;
    if (longer && end - start > 1)
      order.subarray(start, end).sort((a, b) => (maxDay[a] ?? 0) - (maxDay[b] ?? 0) || a - b);
    start = end;
  }
  return order;
}

/** The lists in another order of rows. */
export function takeLists({ offsets, values }: RawLists, order: Uint32Array): RawLists {
  const taken = { offsets: new Uint32Array(order.length + 1), values: new Uint32Array(values.length) };
  let size = 0;
  for (let row = 0; row < order.length; row++) {
    const place = order[row] ?? 0;
    const end = offsets[place + 1] ?? 0;
    for (let i = offsets[place] ?? 0; i < end; i++) taken.values[size++] = values[i] ?? 0;
    taken.offsets[row + 1] = size;
  }
  return taken;
}

/** The same lists with other codes: `order` holds the old code of each new one. */
export function recode({ offsets, values }: RawLists, order: Uint32Array): ListColumn {
  const newCode = new Uint32Array(order.length);
  for (let code = 0; code < order.length; code++) newCode[order[code] ?? 0] = code;
  const codes = order.length > 0xffff ? new Uint32Array(values.length) : new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) codes[i] = newCode[values[i] ?? 0] ?? 0;
  return { offsets, values: codes };
}
