import type { Agreement, Dataset } from './dataset';
import type { FacetId } from './taxonomy';

/** The values a facet can take, in listing order; a value's index is its code in the columns. */
export interface FacetDomain {
  readonly values: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** A column whose rows hold several values: those of row i are `values[offsets[i] .. offsets[i + 1])`. */
export interface ListColumn {
  readonly offsets: Uint32Array;
  readonly values: Uint16Array;
}

/** Every column has length n; rows are sorted by minDay, then maxDay, then id. */
export interface Columns {
  readonly n: number;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** The record of each row. */
  readonly agreements: readonly Agreement[];
  /** First day the date can mean. */
  readonly minDay: Int32Array;
  /** Last day it can mean, >= minDay. */
  readonly maxDay: Int32Array;
  /** Last day of validity; NO_DAY where none is stated, OPEN_DAY where it is open-ended. */
  readonly validTo: Int32Array;
  /** Codes into `domains`. */
  readonly kind: Uint8Array;
  readonly stage: Uint8Array;
  readonly level: Uint8Array;
  readonly sector: ListColumn;
  /** Every party but the hub. */
  readonly partner: ListColumn;
  readonly domains: Readonly<Record<FacetId, FacetDomain>>;
}

export const NO_DAY = -0x80000000;
export const OPEN_DAY = 0x7fffffff;

/** The columns of a valid dataset. */
export declare function buildColumns(dataset: Dataset): Columns;
