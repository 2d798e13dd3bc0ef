/** The curve of Leaflet's style sheet for a zoom: cubic-bezier(0, 0, 0.25, 1). */
const X2 = 0.25;
const Y2 = 1;

/** One coordinate of the curve whose first handle is at 0 and whose second is at `handle`. */
const along = (t: number, handle: number) => 3 * (1 - t) * t * t * handle + t ** 3;

/** Share of the way after a share of the time of a zoom, as the elements that Leaflet moves by CSS have it. */
export function zoomEasing(time: number): number {
  if (time <= 0) return 0;
  if (time >= 1) return 1;
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (along(middle, X2) < time) low = middle;
    else high = middle;
  }
  return along(low, Y2);
}
