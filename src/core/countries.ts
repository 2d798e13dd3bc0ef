import type { Text } from './dataset.ts';

/** A country on the map. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  /** UN M49, three digits; null if there is none. */
  readonly m49: string | null;
  readonly name: Text;
  readonly capital: NamedPoint | null;
  /** Year in which the state ceased to exist; absent for today's states. */
  readonly former?: string | undefined;
}

/** A named point, coordinates in degrees. */
export interface NamedPoint {
  readonly name: Text;
  readonly lat: number;
  readonly lng: number;
}

/** Countries by alpha-3 code. */
export type CountryIndex = ReadonlyMap<string, Country>;
