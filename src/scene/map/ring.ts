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

/** A slice of a ring from one angle to another; its sides are parallel to the gap beside it. */
function ringSlice(start: number, end: number, outer: number, inner: number): string {
  const edge = (radius: number) => Math.min((end - start) / 2.5, Math.asin(GAP / 2 / radius));
  const [o, i] = [edge(outer), edge(inner)];
  const large = (inset: number) => (end - start - 2 * inset > Math.PI ? 1 : 0);
  const [r, s] = [rounded(outer), rounded(inner)];
  return (
    `M${at(start + o, outer)}A${r} ${r} 0 ${large(o)} 1 ${at(end - o, outer)}` +
    `L${at(end - i, inner)}A${s} ${s} 0 ${large(i)} 0 ${at(start + i, inner)}Z`
  );
}

/** The slices of a bubble's ring as SVG paths about its middle, clockwise from the top. */
export function ringPaths(
  slices: readonly Slice[],
  radius: number,
): (Pick<Slice, 'sector' | 'possible'> & { readonly path: string })[] {
  const total = slices.reduce((sum, { count }) => sum + count, 0);
  const inner = radius - ringWidth(radius);
  let done = 0;
  return slices.map(({ sector, count, possible }) => {
    const start = (done / total) * FULL;
    done += count;
    const path =
      slices.length === 1 ? wholeRing(radius, inner) : ringSlice(start, (done / total) * FULL, radius, inner);
    return { sector, possible, path };
  });
}
