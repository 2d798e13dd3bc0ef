import { beganBefore, EVER_BEFORE, NO_DAY, OPEN_DAY } from './activity.ts';
import { rowsByCode, rowsOfCodes } from './codeCounts.ts';
import type { Agreement, GroupParty } from './dataset.ts';
import { type FirstValues, firstValuesOf } from './firstValues.ts';
import { rowsWithout } from './hub.ts';
import { once, perKey } from './once.ts';
import { commonestCounterpart } from './pair.ts';
import { FACETS, type FacetId, type RelationType } from './taxonomy.ts';

export { NO_DAY, OPEN_DAY } from './activity.ts';

/** The values a facet can take, in listing order; a value's index is its code in the columns. */
export interface FacetDomain {
  readonly values: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** A column whose rows hold several values: those of row i are `values[offsets[i] .. offsets[i + 1])`. */
export interface ListColumn {
  readonly offsets: Uint32Array;
  readonly values: Uint16Array | Uint32Array;
}

/** A relation between two records, both given by row. */
export interface RowRelation {
  readonly row: number;
  readonly type: RelationType;
  readonly to: number;
}

/**
 * The columns as they are passed between threads and stored: arrays and plain values only. Every column has length n;
 * rows are sorted by minDay, then maxDay, then id, and those without a date come last.
 */
export interface ColumnData {
  readonly n: number;
  /** Number of rows that have a date; rows from this index on have none. */
  readonly dated: number;
  /** First day the date can mean; here and in maxDay, `UNDATED_DAY` for rows without a date. */
  readonly minDay: Int32Array;
  /** Last day it can mean, >= minDay. */
  readonly maxDay: Int32Array;
  /** Whether the date is one day of a set: a code of SPREAD. */
  readonly oneOf: Uint8Array;
  /** 1 if the date is that of a report. */
  readonly reported: Uint8Array;
  /** Last day of validity; NO_DAY if none is stated, OPEN_DAY if it is open-ended. */
  readonly validTo: Int32Array;
  /** 1 if a validity is stated. */
  readonly hasValidity: Uint8Array;
  /** When the record starts and stops being active: see `activityOf`. */
  readonly activeFromMin: Int32Array;
  readonly activeFromMax: Int32Array;
  readonly activeToMin: Int32Array;
  readonly activeToMax: Int32Array;
  /** Codes into `values`. */
  readonly kind: Uint16Array;
  readonly stage: Uint16Array;
  readonly level: Uint16Array;
  readonly sector: ListColumn;
  /** Every party except the hub; only NO_PARTNER if there is none. */
  readonly partner: ListColumn;
  /** Every party, as codes into `parties`. */
  readonly party: ListColumn;
  /** What each facet's codes stand for, in listing order. */
  readonly values: Readonly<Record<FacetId, readonly string[]>>;
  readonly parties: readonly string[];
  /** By code of a stage: the stage of the closed list that it is drawn and read as, as an index into STAGES. */
  readonly stageMeaning: Uint8Array;
  /** Every region, organisation and other party that is not a country. */
  readonly groups: readonly GroupParty[];
  readonly relations: readonly RowRelation[];
}

/** The records behind the rows, each unpacked on request. */
export interface Records {
  recordOf(row: number): Agreement | undefined;
  /** '' if there is no such row. */
  idOf(row: number): string;
  rowOf(id: string): number | undefined;
}

/** A dataset's columns and records, ready for queries. */
export interface Columns extends Omit<ColumnData, 'groups'>, Records {
  readonly domains: Readonly<Record<FacetId, FacetDomain>>;
  readonly groups: ReadonlyMap<string, GroupParty>;
  /** Every country, region and organisation that is a party, or a member of one. */
  readonly partyCodes: ReadonlySet<string>;
  /** Length of the longest date of the dataset, days from first to last. */
  readonly longestSpan: number;
  /** Most days from a record's date to the last day of a stated validity; infinite if one has no end. */
  readonly longestValidity: number;
  /** Most days from the first day of a stated validity to the date of its record; infinite if one has no start. */
  readonly longestLead: number;
  /** By facet, by value code: how many rows have the value, regardless of filters. */
  readonly totals: Readonly<Record<FacetId, Uint32Array>>;
  // Each of these is reckoned the first time it is asked for, and kept with the columns.
  /** The first value of each row in a facet. */
  readonly firstValues: (facet: FacetId) => FirstValues;
  /** By row: 1 if a party takes no part; null if it takes part in every record that names any. */
  readonly rowsWithout: (party: string) => Uint8Array | null;
  /** Most common counterpart of a party; null if it has none. */
  readonly counterpartOf: (party: string) => string | null;
  /** Whether a row's stated validity certainly began before its date. Reads the record. */
  readonly isLed: (row: number) => boolean;
}

/** The partner of a record that names no party besides the hub: it has a lane, but no place on the map. */
export const NO_PARTNER = 'none';

const domainOf = (values: readonly string[]): FacetDomain => ({
  values,
  indexOf: new Map(values.map((value, index) => [value, index])),
});

function longestSpan({ dated, minDay, maxDay }: ColumnData): number {
  let longest = 0;
  for (let row = 0; row < dated; row++) longest = Math.max(longest, (maxDay[row] ?? 0) - (minDay[row] ?? 0));
  return longest;
}

function longestValidity({ minDay, validTo }: ColumnData): number {
  let longest = 0;
  for (let row = 0; row < validTo.length; row++) {
    const last = validTo[row] ?? NO_DAY;
    if (last === OPEN_DAY) return Number.POSITIVE_INFINITY;
    if (last !== NO_DAY) longest = Math.max(longest, last - (minDay[row] ?? 0));
  }
  return longest;
}

function longestLead({ dated, minDay, hasValidity, activeFromMin }: ColumnData): number {
  let longest = 0;
  for (let row = 0; row < dated; row++) {
    if (hasValidity[row] !== 1) continue;
    const first = activeFromMin[row] ?? 0;
    if (first === EVER_BEFORE) return Number.POSITIVE_INFINITY;
    longest = Math.max(longest, (minDay[row] ?? 0) - first);
  }
  return longest;
}

/** Columns from their data and the records behind them. */
export function columnsOf(data: ColumnData, { recordOf, idOf, rowOf }: Records): Columns {
  const byFacet = <T>(make: (facet: FacetId) => T) =>
    Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetId, T>;
  const groups = new Map(data.groups.map((group) => [group.code, group]));
  const rowsOfParties = once(() => rowsByCode(data.party, data.parties.length));
  return {
    ...data,
    recordOf,
    idOf,
    rowOf,
    groups,
    domains: byFacet((facet) => domainOf(data.values[facet])),
    totals: byFacet((facet) => rowsOfCodes(data[facet], data.values[facet].length)),
    longestSpan: longestSpan(data),
    longestValidity: longestValidity(data),
    longestLead: longestLead(data),
    firstValues: perKey((facet) => firstValuesOf(data[facet], data.values[facet].length)),
    rowsWithout: perKey((party) => rowsWithout(data, party)),
    counterpartOf: perKey((party) => commonestCounterpart({ ...data, groups }, rowsOfParties(), party)),
    isLed: perKey((row) => beganBefore(recordOf(row)?.validity ?? '', data.minDay[row] ?? 0)),
    partyCodes: new Set([...data.parties, ...data.groups.flatMap(({ members }) => members)]),
  };
}

/** All rows, ascending. */
export function allRows({ n }: Pick<ColumnData, 'n'>): Uint32Array {
  const rows = new Uint32Array(n);
  for (let row = 0; row < n; row++) rows[row] = row;
  return rows;
}

/** First index in `rows` (ascending) whose date begins on `day` or later, or that has no date; O(log n). */
export const firstFrom = ({ minDay }: Pick<ColumnData, 'minDay'>, rows: Uint32Array, day: number): number =>
  countWhile(rows.length, (at) => (minDay[rows[at] ?? 0] ?? 0) < day);

/** The codes of one row of a list column. */
export const codesOf = (column: ListColumn, row: number): Uint16Array | Uint32Array =>
  column.values.subarray(column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0);

/** How many of the indexes 0 to `length` - 1 pass a test; once one fails, all later ones must fail too. O(log n). */
export function countWhile(length: number, passes: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Value of `minDay` and `maxDay` for a row without a date: later than any day a date can mean, so that rows sorted by
 * day end with the undated ones. It is not a real day, and must not be shown or calculated with.
 */
export const UNDATED_DAY = 2 ** 27 - 1;

type Dated = Pick<ColumnData, 'dated'>;

/** How many of `rows` (ascending) have a date: they come first. O(log n). */
export const datedCount = ({ dated }: Dated, rows: ArrayLike<number>): number =>
  countWhile(rows.length, (at) => (rows[at] ?? 0) < dated);

/** How many of `rows` (ascending) have no date. */
export const undatedCount = (columns: Dated, rows: ArrayLike<number>): number =>
  rows.length - datedCount(columns, rows);

/** The rows with a date, of ascending `rows`. */
export const datedRows = (columns: Dated, rows: Uint32Array): Uint32Array =>
  rows.subarray(0, datedCount(columns, rows));

/** The rows without a date, of ascending `rows`. */
export const undatedRows = (columns: Dated, rows: Uint32Array): Uint32Array =>
  rows.subarray(datedCount(columns, rows));

/** Number of rows with a date, in columns sorted by first day. */
export const datedIn = (minDay: Int32Array): number =>
  countWhile(minDay.length, (row) => minDay[row] !== UNDATED_DAY);
