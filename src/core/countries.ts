import type { Text } from './dataset.ts';

/** A country as the map knows it. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  /** UN M49, three digits; null where there is none. */
  readonly m49: string | null;
  readonly name: Text;
  readonly capital: NamedPoint | null;
  /** Year in which the state ceased to exist; absent for those of today. */
  readonly former?: string | undefined;
}

/** A named point; degrees. */
export interface NamedPoint {
  readonly name: Text;
  readonly lat: number;
  readonly lng: number;
}

/** Countries by alpha-3 code. */
export type CountryIndex = ReadonlyMap<string, Country>;
