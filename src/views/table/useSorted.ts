import { useEffect, useMemo, useState } from 'react';

/** Steps of a sort, between which the page may do something else; returns the rows in order. */
export type Sorting = () => Generator<void, Uint32Array>;

/** Rows that are sorted at once; more are sorted in slices. */
const AT_ONCE = 10_000;
/** Milliseconds of a slice. */
const SLICE = 12;

function drained(steps: Generator<void, Uint32Array>): Uint32Array {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * `rows` in the order that `sorting` gives; memoise both. While a long sort goes on, slice by slice, the rows are as they
 * came and `busy` says so.
 */
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
