import type { PathSink } from '../pen/pen.ts';
import type { Slice } from './bubbles.ts';

/** Opacity of records that are only possibly within the period. */
export const POSSIBLE_OPACITY = 0.45;

/** Width of the ring of a bubble of a given radius, px. */
export const ringWidth = (radius: number): number => Math.max(3.5, radius * 0.24);

/** Gap between two slices, px. */
const GAP = 1.4;
const FULL_TURN = 2 * Math.PI;

/** A slice of a ring: angles in radians, clockwise from the top; radii in px. */
export interface RingSlice extends Pick<Slice, 'value' | 'possible'> {
  /** Where its outer and its inner arc begin and end; null for a whole ring. */
  readonly arcs: { readonly outer: Sweep; readonly inner: Sweep } | null;
  readonly outer: number;
  readonly inner: number;
}

interface Sweep {
  readonly start: number;
  readonly end: number;
}

/** The slices of a bubble's ring, clockwise from the top; the sides of each are parallel to the gap next to it. */
export function ringSlices(slices: readonly Slice[], radius: number): RingSlice[] {
  const total = slices.reduce((sum, { count }) => sum + count, 0);
  const inner = radius - ringWidth(radius);
  let done = 0;
  return slices.map(({ value, count, possible }) => {
    const start = (done / total) * FULL_TURN;
    done += count;
    const end = (done / total) * FULL_TURN;
    const arc = (at: number): Sweep => {
      const inset = Math.min((end - start) / 2.5, Math.asin(GAP / 2 / at));
      return { start: start + inset, end: end - inset };
    };
    const arcs = slices.length === 1 ? null : { outer: arc(radius), inner: arc(inner) };
    return { value, possible, arcs, outer: radius, inner };
  });
}

const TOP = -Math.PI / 2;

/** Traces a slice of a ring around the origin. */
export function traceSlice(to: PathSink, { arcs, outer, inner }: RingSlice): void {
  if (arcs) {
    to.arc(0, 0, outer, TOP + arcs.outer.start, TOP + arcs.outer.end);
    to.arc(0, 0, inner, TOP + arcs.inner.end, TOP + arcs.inner.start, true);
  } else {
    to.moveTo(outer, 0);
    to.arc(0, 0, outer, 0, FULL_TURN);
    to.closePath();
    to.moveTo(inner, 0);
    to.arc(0, 0, inner, 0, FULL_TURN, true);
  }
  to.closePath();
}
