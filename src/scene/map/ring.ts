import type { Slice } from './bubbles';

/** Opacity of what only may lie in the period. */
export const POSSIBLE_OPACITY = 0.45;

/** Width in px of the ring of a bubble of a given radius (px). */
export function ringWidth(radius: number): number {
  return Math.max(3.5, radius * 0.24);
}

/** Gap between two slices, px. */
const GAP = 1.4;
const FULL = 2 * Math.PI;

const rounded = (value: number) => Math.round(value * 100) / 100;

/** A point at an angle (radians, clockwise from the top) on a circle about the origin. */
const at = (angle: number, radius: number) =>
  `${rounded(radius * Math.sin(angle))} ${rounded(-radius * Math.cos(angle))}`;

function wholeRing(outer: number, inner: number): string {
  const circle = (radius: number, sweep: 0 | 1) =>
    `M${at(0, radius)}A${radius} ${radius} 0 1 ${sweep} ${at(Math.PI, radius)}A${radius} ${radius} 0 1 ${sweep} ${at(0, radius)}Z`;
  return circle(outer, 1) + circle(rounded(inner), 0);
}

/** A slice of a ring: angles in radians, clockwise from the top, radii in px. */
export interface RingSlice extends Pick<Slice, 'sector' | 'possible'> {
  /** Where its outer and its inner arc begin and end; null for a whole ring. */
  readonly arcs: { readonly outer: Arc; readonly inner: Arc } | null;
  readonly outer: number;
  readonly inner: number;
}

interface Arc {
  readonly start: number;
  readonly end: number;
}

/** The slices of a bubble's ring, clockwise from the top; the sides of each are parallel to the gap beside it. */
export function ringSlices(slices: readonly Slice[], radius: number): RingSlice[] {
  const total = slices.reduce((sum, { count }) => sum + count, 0);
  const inner = radius - ringWidth(radius);
  let done = 0;
  return slices.map(({ sector, count, possible }) => {
    const start = (done / total) * FULL;
    done += count;
    const end = (done / total) * FULL;
    const arc = (at: number): Arc => {
      const inset = Math.min((end - start) / 2.5, Math.asin(GAP / 2 / at));
      return { start: start + inset, end: end - inset };
    };
    const arcs = slices.length === 1 ? null : { outer: arc(radius), inner: arc(inner) };
    return { sector, possible, arcs, outer: radius, inner };
  });
}

function slicePath({ arcs, outer, inner }: RingSlice): string {
  if (!arcs) return wholeRing(outer, inner);
  const large = ({ start, end }: Arc) => (end - start > Math.PI ? 1 : 0);
  const [r, s] = [rounded(outer), rounded(inner)];
  return (
    `M${at(arcs.outer.start, outer)}A${r} ${r} 0 ${large(arcs.outer)} 1 ${at(arcs.outer.end, outer)}` +
    `L${at(arcs.inner.end, inner)}A${s} ${s} 0 ${large(arcs.inner)} 0 ${at(arcs.inner.start, inner)}Z`
  );
}

/** The slices of a bubble's ring as SVG paths about its middle. */
export function ringPaths(
  slices: readonly Slice[],
  radius: number,
): (Pick<Slice, 'sector' | 'possible'> & { readonly path: string })[] {
  return ringSlices(slices, radius).map((slice) => ({
    sector: slice.sector,
    possible: slice.possible,
    path: slicePath(slice),
  }));
}
