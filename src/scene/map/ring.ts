/** Width in px of the ring of a bubble of a given radius (px). */
export function ringWidth(radius: number): number {
  return Math.max(3.5, radius * 0.24);
}
