import { useEffect, useMemo, useState } from 'react';
import { type ColumnData, datedCount } from '../../core/columns.ts';

/** Number of texts read or compared between two pauses. */
const STRIDE = 2000;

/** Stable sort by a 32-bit integer: key and index are packed into one number, so that a typed array can be sorted. */
export function byNumber(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  descending: boolean,
): Uint32Array {
  const size = Math.max(1, rows.length);
  const packed = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const key = keyOf(rows[at] ?? 0);
    packed[at] = (descending ? -key : key) * size + at;
  }
  packed.sort();
  return Uint32Array.from(packed, (each) => rows[each - Math.floor(each / size) * size] ?? 0);
}

/** Rows by date, the order they have already; undated ones come last in either direction. */
export function byDate(
  columns: Pick<ColumnData, 'dated'>,
  rows: Uint32Array,
  descending: boolean,
): Uint32Array {
  if (!descending) return rows;
  const dated = datedCount(columns, rows);
  const sorted = rows.slice();
  sorted.subarray(0, dated).reverse();
  return sorted;
}

/** Merges two adjacent runs of `from` into `to`. */
function merge(
  from: Uint32Array,
  to: Uint32Array,
  [start, middle, end]: readonly [number, number, number],
  inOrder: (a: number, b: number) => boolean,
): void {
  let [left, right] = [start, middle];
  for (let at = start; at < end; at++) {
    const takesLeft = left < middle && (right >= end || inOrder(from[left] ?? 0, from[right] ?? 0));
    to[at] = (takesLeft ? from[left++] : from[right++]) ?? 0;
  }
}

/** The rank of each text. Yields between strides, so that it can run in slices. */
function* ranks(
  texts: readonly string[],
  compare: (a: string, b: string) => number,
): Generator<void, Uint32Array> {
  const inOrder = (a: number, b: number) => compare(texts[a] ?? '', texts[b] ?? '') <= 0;
  let order = Uint32Array.from({ length: texts.length }, (_, i) => i);
  let next = new Uint32Array(texts.length);
  for (let width = 1; width < texts.length; width *= 2) {
    let done = 0;
    for (let start = 0; start < texts.length; start += 2 * width) {
      const middle = Math.min(start + width, texts.length);
      const end = Math.min(start + 2 * width, texts.length);
      merge(order, next, [start, middle, end], inOrder);
      done += end - start;
      if (done < STRIDE) continue;
      done = 0;
      yield;
    }
    [order, next] = [next, order];
  }
  const found = new Uint32Array(texts.length);
  let rank = 0;
  order.forEach((text, place) => {
    const before = order[place - 1];
    if (before !== undefined && !inOrder(text, before)) rank++;
    found[text] = rank;
  });
  return found;
}

/** Stable sort by a text; ranks only distinct texts. Yields between strides. */
export function* byText(
  rows: Uint32Array,
  textOf: (row: number) => string,
  compare: (a: string, b: string) => number,
  descending: boolean,
): Generator<void, Uint32Array> {
  const places = new Map<string, number>();
  const placeOf = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const text = textOf(rows[at] ?? 0);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    placeOf[at] = place;
    if (at % STRIDE === STRIDE - 1) yield;
  }
  const rankOf = yield* ranks([...places.keys()], compare);
  let at = 0;
  return byNumber(rows, () => rankOf[placeOf[at++] ?? 0] ?? 0, descending);
}

/** A sort that yields to let the page do other work; returns the rows in order. */
export type Sorting = () => Generator<void, Uint32Array>;

/** Most rows sorted at once; more are sorted in slices. */
const AT_ONCE = 10_000;
/** Milliseconds per slice. */
const SLICE = 12;

function drained(steps: Generator<void, Uint32Array>): Uint32Array {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `rows` in the order of `sorting`; memoise both. Unsorted and `busy` while a long sort runs in slices. */
export function useSorted(
  rows: Uint32Array,
  sorting: Sorting,
): { readonly sorted: Uint32Array; readonly busy: boolean } {
  const [made, setMade] = useState<{ readonly of: Sorting; readonly sorted: Uint32Array } | null>(null);
  const isLong = rows.length > AT_ONCE;
  const atOnce = useMemo(() => (isLong ? null : drained(sorting())), [isLong, sorting]);

  useEffect(() => {
    if (!isLong) return;
    const steps = sorting();
    let timer = 0;
    const slice = () => {
      const until = performance.now() + SLICE;
      for (;;) {
        const step = steps.next();
        if (step.done) {
          setMade({ of: sorting, sorted: step.value });
          return;
        }
        if (performance.now() > until) break;
      }
      timer = window.setTimeout(slice);
    };
    slice();
    return () => window.clearTimeout(timer);
  }, [isLong, sorting]);

  if (atOnce) return { sorted: atOnce, busy: false };
  return made?.of === sorting ? { sorted: made.sorted, busy: false } : { sorted: rows, busy: true };
}
