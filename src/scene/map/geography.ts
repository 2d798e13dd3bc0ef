/** Longitude and latitude in degrees; longitudes run from -169 to 191. */
export type LngLat = readonly [number, number];
export type Ring = readonly LngLat[];

/** An area of the world map: planar polygons, each an outer ring and its holes. */
export interface Shape {
  /** ISO 3166-1 alpha-3, or the atlas's own code for an area without one. */
  readonly code: string;
  /** Name of a disputed area; null for others. */
  readonly disputed: string | null;
  readonly polygons: readonly (readonly Ring[])[];
}

/** Geometry of the world at one scale. */
export interface Geography {
  readonly countries: readonly Shape[];
  /** Disputed areas within a country's shape. */
  readonly overlays: readonly Shape[];
}
