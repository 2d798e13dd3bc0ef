import { type Columns, firstFrom } from './columns.ts';
import { type Day, firstOfMonth, monthIndex } from './days.ts';
import { NO_CODE } from './firstValues.ts';
import type { FacetId } from './taxonomy.ts';
import type { DaySpan } from './viewState.ts';

/** A bin with the number of its rows that have each value, by code; rows without a value are only in the total. */
export interface ValueBin extends Bin {
  readonly byValue: Uint32Array;
}

/** The days from `min` to `max`, and the number of rows that begin in them. */
export interface Bin {
  readonly min: Day;
  readonly max: Day;
  readonly count: number;
}

/** Number of months in a bin. */
export type BinUnit = 1 | 3 | 12 | 60 | 120 | 600 | 1200;
const UNITS: readonly BinUnit[] = [1, 3, 12, 60, 120, 600, 1200];

/** The smallest unit that splits a span into at most `mostBins` bins. */
export function binUnit({ min, max }: DaySpan, mostBins: number): BinUnit {
  const months = monthIndex(max) - monthIndex(min) + 1;
  return UNITS.find((unit) => months / unit <= mostBins) ?? 1200;
}

/** Counts of ascending rows in bins of whole calendar months; a record counts in the bin of its first day. */
export function histogram(columns: Columns, rows: Uint32Array, span: DaySpan, unit: BinUnit): Bin[] {
  const first = Math.floor(monthIndex(span.min) / unit);
  const last = Math.floor(monthIndex(span.max) / unit);
  const edges = Array.from({ length: last - first + 2 }, (_, i) => firstOfMonth((first + i) * unit));
  // Rows are in time order: a bin ends where the next one begins.
  const places = edges.map((day) => firstFrom(columns, rows, day));
  return edges.slice(0, -1).map((min, i) => ({
    min,
    max: ((edges[i + 1] ?? min) - 1) as Day,
    count: (places[i + 1] ?? 0) - (places[i] ?? 0),
  }));
}

/** The bins of {@link histogram}, split by each row's first value of a facet. */
export function histogramByValue(
  columns: Columns,
  rows: Uint32Array,
  span: DaySpan,
  unit: BinUnit,
  facet: FacetId,
): ValueBin[] {
  const codes = columns.firstValues(facet).codes;
  const width = columns.domains[facet].values.length;
  return histogram(columns, rows, span, unit).map((bin) => {
    const byValue = new Uint32Array(width);
    const start = firstFrom(columns, rows, bin.min);
    for (let at = start; at < start + bin.count; at++) {
      const code = codes[rows[at] ?? 0] ?? NO_CODE;
      if (code < width) byValue[code] = (byValue[code] ?? 0) + 1;
    }
    return { ...bin, byValue };
  });
}
