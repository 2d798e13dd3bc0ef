import type { Columns, FacetDomain, ListColumn } from './columns';
import type { Day } from './days';
import { parseEdtf } from './edtf';
import { FACETS, type FacetId, type MultiValuedFacet } from './taxonomy';
import type { DaySpan, ViewState } from './viewState';

/** The part of a ViewState that decides which rows are visible. */
export interface Query {
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  readonly matchAll: readonly MultiValuedFacet[];
  /** First day of the period; null: no bound at that end. */
  readonly from: number | null;
  /** Last day of the period. */
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
export function queryOf(view: Pick<ViewState, 'facets' | 'matchAll' | 'from' | 'to'>): Query {
  return {
    facets: view.facets,
    matchAll: view.matchAll,
    from: view.from === null ? null : (parseEdtf(view.from)?.min ?? null),
    to: view.to === null ? null : (parseEdtf(view.to)?.max ?? null),
  };
}

/** A facet's selection, made ready for the scan. */
interface Test {
  readonly column: Uint8Array | ListColumn;
  /** By value code: 1 where selected. */
  readonly wanted: Uint8Array;
  /** How many of the wanted values a row needs: 0 passes all rows. */
  readonly needed: number;
  readonly all: boolean;
  readonly counts: Uint32Array;
}

function testOf(columns: Columns, query: Query, facet: FacetId): Test {
  const domain: FacetDomain = columns.domains[facet];
  const selected = new Set(query.facets[facet]);
  const wanted = new Uint8Array(domain.values.length);
  for (const value of selected) {
    const code = domain.indexOf.get(value);
    if (code !== undefined) wanted[code] = 1;
  }
  const all = query.matchAll.some((multiValued) => multiValued === facet);
  return {
    column: columns[facet],
    wanted,
    // A value outside the domain is in no row: alone it matches nothing, and "all of" with it matches nothing.
    needed: all ? selected.size : Math.min(1, selected.size),
    all,
    counts: new Uint32Array(domain.values.length),
  };
}

/** Whether a row passes a facet's test. */
function passes(test: Test, row: number): boolean {
  if (test.needed === 0) return true;
  const { column, wanted } = test;
  if (column instanceof Uint8Array) return wanted[column[row] ?? 0] === 1;
  let found = 0;
  const end = column.offsets[row + 1] ?? 0;
  for (let i = column.offsets[row] ?? 0; i < end; i++) found += wanted[column.values[i] ?? 0] ?? 0;
  return found >= test.needed;
}

/** Adds a row to a facet's counts, once for each of its values. */
function count(test: Test, row: number): void {
  const { column, counts } = test;
  if (column instanceof Uint8Array) {
    const code = column[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
    return;
  }
  const end = column.offsets[row + 1] ?? 0;
  for (let i = column.offsets[row] ?? 0; i < end; i++) {
    const code = column.values[i] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/**
 * One pass over the rows, O(n). A row that fails no filter is visible and counts in every facet; a row that fails one
 * facet alone counts in that facet, unless the facet asks for "all of".
 */
export function runQuery(columns: Columns, query: Query): QueryResult {
  const { n, minDay, maxDay } = columns;
  const tests = FACETS.map((facet) => testOf(columns, query, facet));
  const from = query.from ?? Number.NEGATIVE_INFINITY;
  const to = query.to ?? Number.POSITIVE_INFINITY;
  const visible = new Uint32Array(n);
  const outside = new Uint32Array(n);
  let visibleCount = 0;
  let outsideCount = 0;
  for (let row = 0; row < n; row++) {
    let failed = 0;
    let failedTest: Test | null = null;
    for (const test of tests) {
      if (passes(test, row)) continue;
      failed++;
      failedTest = test;
      if (failed > 1) break;
    }
    if (failed > 1) continue;
    const inPeriod = (maxDay[row] ?? 0) >= from && (minDay[row] ?? 0) <= to;
    if (failedTest) {
      if (inPeriod && !failedTest.all) count(failedTest, row);
      continue;
    }
    outside[outsideCount++] = row;
    if (!inPeriod) continue;
    visible[visibleCount++] = row;
    for (const test of tests) count(test, row);
  }
  const counts = Object.fromEntries(FACETS.map((facet, i) => [facet, tests[i]?.counts])) as Record<
    FacetId,
    Uint32Array
  >;
  return { rows: visible.slice(0, visibleCount), counts, outsidePeriodToo: outside.slice(0, outsideCount) };
}

/** First day and last day of the given rows; null if there are none. */
export function spanOf(columns: Columns, rows: Iterable<number>): DaySpan | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    min = Math.min(min, columns.minDay[row] ?? min);
    max = Math.max(max, columns.maxDay[row] ?? max);
  }
  return min <= max ? { min: min as Day, max: max as Day } : null;
}
