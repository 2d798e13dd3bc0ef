import { worldPoint } from './equalEarth.ts';
import type { Geography, LngLat } from './geography.ts';

interface Ends {
  readonly points: readonly LngLat[];
  /** Of the box about them, px of the world. */
  readonly area: number;
}

/** The points of a ring that are farthest out to each side. */
function endsOf(ring: readonly LngLat[]): Ends {
  const along = ([0, 1] as const).map((axis) =>
    [...ring].sort((a, b) => worldPoint(a)[axis] - worldPoint(b)[axis]),
  );
  const lengths = along.map((points, axis) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last ? (worldPoint(last)[axis] ?? 0) - (worldPoint(first)[axis] ?? 0) : 0;
  });
  return {
    points: along.flatMap((points) => [...points.slice(0, 1), ...points.slice(-1)]),
    area: lengths.reduce((product, length) => product * length, 1),
  };
}

/**
 * The outermost points of a country's largest piece of land, for the map to have all of it; islands and lands overseas may
 * stand aside. Empty without a country.
 */
export function hubOutline({ countries }: Geography, hub: string | undefined): readonly LngLat[] {
  const shape = countries.find(({ code }) => code === hub);
  const rings = (shape?.polygons ?? []).flatMap(([outer]) => (outer ? [endsOf(outer)] : []));
  return rings.reduce((largest, each) => (each.area > largest.area ? each : largest), { points: [], area: 0 })
    .points;
}
