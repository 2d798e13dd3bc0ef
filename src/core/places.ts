import type { Text } from './dataset';

/** A country as the map knows it. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  /** UN M49 / ISO numeric, three digits. */
  readonly m49: string;
  readonly name: Text;
  /** A shorter name for labels, where the name is long. */
  readonly shortName?: Text | undefined;
  readonly capital: Place | null;
}

/** A named point; degrees. */
export interface Place {
  readonly name: Text;
  readonly lat: number;
  readonly lng: number;
}

/** Countries by alpha-3 code. */
export type Places = ReadonlyMap<string, Country>;
