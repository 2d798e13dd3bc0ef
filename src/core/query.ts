import type { Columns } from './columns';
import type { FacetId, MultiValuedFacet } from './taxonomy';
import type { DaySpan, ViewState } from './viewState';

/** The part of a ViewState that decides which rows are visible. */
export interface Query {
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  readonly matchAll: readonly MultiValuedFacet[];
  /** null: no bound at that end. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface QueryResult {
  /** Visible rows, ascending (that is, in time order). */
  readonly rows: Uint32Array;
  /**
   * By facet, by value code: how many rows have the value and pass every other filter. In "any of" mode the facet's
   * own selection is left out; in "all of" mode it is kept, so a count says what adding the value would leave.
   */
  readonly counts: Readonly<Record<FacetId, Uint32Array>>;
  /** Rows that pass all but the period, ascending: the overview's histogram. */
  readonly outsidePeriodToo: Uint32Array;
}

/** The query a view state asks. Bounds are the first day `from` can mean and the last day `to` can mean. */
export declare function queryOf(view: ViewState): Query;

/** One pass over the rows; O(n). */
export declare function runQuery(columns: Columns, query: Query): QueryResult;

/** First day and last day of the given rows; null if there are none. */
export declare function spanOf(columns: Columns, rows: Iterable<number>): DaySpan | null;
