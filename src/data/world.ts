import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Geography, LngLat, Shape } from '../scene/map/geography.ts';

interface AreaProperties {
  readonly code?: unknown;
  readonly disputed?: unknown;
}

type WorldTopology = Topology<{
  countries: GeometryCollection<AreaProperties>;
  disputed: GeometryCollection<AreaProperties>;
}>;

function isWorldTopology(input: unknown): input is WorldTopology {
  if (typeof input !== 'object' || input === null) return false;
  const { type, objects } = input as { type?: unknown; objects?: unknown };
  return type === 'Topology' && typeof objects === 'object' && objects !== null && 'countries' in objects;
}

/** Positions are pairs in every file of the build, and aren't copied, as there are ten thousand. */
const polygonsOf = (geometry: Geometry): LngLat[][][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as LngLat[][]];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as unknown as LngLat[][][]) : [];
};

const shapes = (topology: WorldTopology, object: 'countries' | 'disputed'): Shape[] =>
  feature(topology, topology.objects[object]).features.map(({ properties, geometry }) => ({
    code: String(properties.code ?? ''),
    disputed: typeof properties.disputed === 'string' ? properties.disputed : null,
    polygons: polygonsOf(geometry),
  }));

/**
 * Reads a world file made by `scripts/build-world.mjs`.
 * @throws Error if the input is anything else.
 */
export function parseWorld(input: unknown): Geography {
  if (!isWorldTopology(input)) throw new Error('This is not a world file of the atlas');
  return { countries: shapes(input, 'countries'), overlays: shapes(input, 'disputed') };
}
