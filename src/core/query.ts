import { addRowsOfCodes } from './codeCounts.ts';
import { RowList } from './codeLists.ts';
import { type Columns, datedCount, type FacetDomain, type ListColumn } from './columns.ts';
import type { Day } from './days.ts';
import { parseEdtf } from './edtf.ts';
import { pairRows } from './pair.ts';
import { NOT_YET, OUTSIDE, POSSIBLE, periodFit, statusOn } from './status.ts';
import {
  FACETS,
  type FacetId,
  type MultiValuedFacet,
  type PeriodBasis,
  STATUSES,
  type Status,
} from './taxonomy.ts';
import type { DaySpan, Pair, ViewState } from './viewState.ts';

/** By row: 1 if the row passes. */
export type RowMask = Uint8Array;

/** The part of a ViewState that decides which rows are visible. */
export interface Query {
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  readonly matchAll: readonly MultiValuedFacet[];
  /** First day of the period; null: no bound at that end. */
  readonly from: number | null;
  /** Last day of the period. */
  readonly to: number | null;
  readonly periodBy: PeriodBasis;
  /** Whether rows that may lie in the period, but need not, are visible. */
  readonly possible: boolean;
  /** Rows that match the search words; null if there are none. */
  readonly words: RowMask | null;
  readonly pair: Pair | null;
  readonly asOf: Day | null;
  readonly statuses: readonly Status[];
}

/** The parts of a view state that a query depends on. */
export type QueryView = Pick<
  ViewState,
  'facets' | 'matchAll' | 'from' | 'to' | 'periodBy' | 'possible' | 'pair' | 'asOf' | 'statuses'
>;

export interface QueryResult {
  /** Visible rows, ascending (that is, in time order). */
  readonly rows: Uint32Array;
  /**
   * By facet, by value code: how many rows have the value and pass every other filter. In "any of" mode the facet's own
   * selection is ignored; in "all of" mode it is kept, so a count says how many rows would remain after adding the
   * value.
   */
  readonly counts: Readonly<Record<FacetId, Uint32Array>>;
  /** Rows that pass every filter but the period, ascending: shown in the overview's histogram. */
  readonly rowsBeforePeriod: Uint32Array;
  /** Rows that may lie in the period, but need not; null without a period. */
  readonly possible: RowMask | null;
  /** How many of these pass every other filter, shown or not. */
  readonly possibleCount: number;
  /** By row: the status on the day asked for (a code into STATUSES); null if no day is asked for. */
  readonly status: Uint8Array | null;
  /** By status: how many rows pass every other filter. */
  readonly statusCounts: Uint32Array;
  /** Rows that pass every other filter but come after the day asked for: drawn faintly, not counted. */
  readonly notYet: Uint32Array;
}

/** The query of a view state. Bounds are the first day `from` can mean and the last day `to` can mean. */
export const queryOf = (view: QueryView, words: RowMask | null = null): Query => ({
  facets: view.facets,
  matchAll: view.matchAll,
  from: view.from === null ? null : (parseEdtf(view.from)?.min ?? null),
  to: view.to === null ? null : (parseEdtf(view.to)?.max ?? null),
  periodBy: view.periodBy,
  possible: view.possible,
  words,
  pair: view.pair,
  asOf: view.asOf === null ? null : (parseEdtf(view.asOf)?.min ?? null),
  statuses: view.statuses,
});

/** Lists that a query fills. Reuse them for successive queries, since each may be as long as the dataset. */
export class QueryLists {
  readonly visible = new RowList();
  readonly outside = new RowList();
  readonly notYet = new RowList();
  readonly nearMisses = new Map(FACETS.map((facet) => [facet, new RowList()]));
}

/** A facet's selection, prepared for the scan. */
interface Test {
  readonly facet: FacetId;
  readonly column: Uint16Array | ListColumn;
  /** By value code: 1 if selected. */
  readonly wanted: Uint8Array;
  /** How many of the wanted values a row needs; at 0 every row passes. */
  readonly needed: number;
  readonly all: boolean;
  readonly counts: Uint32Array;
  /** Rows that fail only this test. */
  readonly nearMisses: RowList;
}

function testOf(columns: Columns, query: Query, facet: FacetId, nearMisses: RowList): Test {
  const domain: FacetDomain = columns.domains[facet];
  const selected = new Set(query.facets[facet]);
  const wanted = new Uint8Array(domain.values.length);
  for (const value of selected) {
    const code = domain.indexOf.get(value);
    if (code !== undefined) wanted[code] = 1;
  }
  const all = query.matchAll.some((multiValued) => multiValued === facet);
  return {
    facet,
    column: columns[facet],
    wanted,
    // No row has a value outside the domain, so on its own, or in "all of" mode, it matches nothing.
    needed: all ? selected.size : Math.min(1, selected.size),
    all,
    counts: new Uint32Array(domain.values.length),
    nearMisses,
  };
}

/** Whether a row passes a facet's test. */
function passes(test: Test, row: number): boolean {
  const { column, wanted } = test;
  if (!('offsets' in column)) return wanted[column[row] ?? 0] === 1;
  let found = 0;
  const end = column.offsets[row + 1] ?? 0;
  for (let i = column.offsets[row] ?? 0; i < end; i++) found += wanted[column.values[i] ?? 0] ?? 0;
  return found >= test.needed;
}

/** Runs in one pass, O(n). A row that fails only one facet counts in that facet, unless it is in "all of" mode. */
export function runQuery(columns: Columns, query: Query, lists = new QueryLists()): QueryResult {
  const { n } = columns;
  const { asOf, words, periodBy } = query;
  const tests = [...lists.nearMisses].map(([facet, nearMisses]) => testOf(columns, query, facet, nearMisses));
  const { visible, outside, notYet } = lists;
  const asked = tests.filter(({ needed }) => needed > 0);
  const hasPeriod = query.from !== null || query.to !== null;
  const from = query.from ?? Number.NEGATIVE_INFINITY;
  const to = query.to ?? Number.POSITIVE_INFINITY;
  const pair = query.pair && pairRows(columns, query.pair);
  const wantedStatus = STATUSES.map(
    (status) => query.statuses.length === 0 || query.statuses.includes(status),
  );
  visible.start(n);
  outside.start(hasPeriod ? n : 0);
  notYet.start(asOf === null ? 0 : n);
  for (const test of tests) test.nearMisses.start(test.needed > 0 ? n : 0);
  const possible = hasPeriod ? new Uint8Array(n) : null;
  const status = asOf === null ? null : new Uint8Array(n);
  const statusCounts = new Uint32Array(STATUSES.length);
  let possibleCount = 0;
  for (let row = 0; row < n; row++) {
    if ((words && words[row] !== 1) || (pair && pair[row] !== 1)) continue;
    let failed = 0;
    let failedTest: Test | null = null;
    for (let i = 0; i < asked.length && failed < 2; i++) {
      const test = asked[i];
      if (!test || passes(test, row)) continue;
      failed++;
      failedTest = test;
    }
    if (failed > 1) continue;
    let isLater = false;
    let isStatusWanted = true;
    if (status && asOf !== null) {
      const code = statusOn(columns, row, asOf);
      status[row] = code;
      isLater = code === NOT_YET;
      isStatusWanted = wantedStatus[code] === true;
    }
    const fit = possible ? periodFit(columns, row, from, to, periodBy) : -1;
    const isInPeriod = fit !== OUTSIDE && (fit !== POSSIBLE || query.possible);
    if (failedTest) {
      if (isInPeriod && isStatusWanted && !isLater && !failedTest.all) failedTest.nearMisses.add(row);
      continue;
    }
    if (isStatusWanted && !isLater) {
      if (hasPeriod) outside.add(row);
      if (fit === POSSIBLE) possibleCount++;
    }
    if (!isInPeriod) continue;
    const code = status?.[row];
    if (code !== undefined) statusCounts[code] = (statusCounts[code] ?? 0) + 1;
    if (!isStatusWanted) continue;
    if (isLater) {
      notYet.add(row);
      continue;
    }
    visible.add(row);
    if (possible && fit === POSSIBLE) possible[row] = 1;
  }
  const rows = visible.done();
  for (const test of tests) {
    if (rows.length === n) test.counts.set(columns.totals[test.facet]);
    else addRowsOfCodes(test.column, rows, test.counts);
    addRowsOfCodes(test.column, test.nearMisses.soFar(), test.counts);
  }
  const counts = Object.fromEntries(tests.map(({ facet, counts }) => [facet, counts])) as Record<
    FacetId,
    Uint32Array
  >;
  return {
    rows,
    counts,
    rowsBeforePeriod: hasPeriod ? outside.done() : rows,
    possible,
    possibleCount,
    status,
    statusCounts,
    notYet: notYet.done(),
  };
}

/** First and last day of ascending rows; null if none has a date. Looks back only by the span of the longest date. */
export function spanOf(columns: Columns, rows: ArrayLike<number>): DaySpan | null {
  const dated = datedCount(columns, rows);
  const [first, last] = dated === 0 ? [] : [rows[0], rows[dated - 1]];
  if (first === undefined || last === undefined) return null;
  let max = columns.maxDay[last] ?? 0;
  for (let at = dated - 2; at >= 0; at--) {
    const row = rows[at] ?? 0;
    if ((columns.minDay[row] ?? 0) + columns.longestSpan <= max) break;
    max = Math.max(max, columns.maxDay[row] ?? max);
  }
  return { min: (columns.minDay[first] ?? 0) as Day, max: max as Day };
}
