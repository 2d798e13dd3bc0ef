import { type Columns, firstFrom } from './columns';
import { calendarOf, type Day, dayOf } from './days';
import type { DaySpan } from './viewState';

/** A bin with how many of its rows have each primary sector, by code; those without a sector are in the count alone. */
export interface SectorBin extends Bin {
  readonly sectors: Uint32Array;
}

/** Days from `min` to `max`, and how many rows begin in them. */
export interface Bin {
  readonly min: Day;
  readonly max: Day;
  readonly count: number;
}

/** Months in a bin. */
export type BinUnit = 1 | 3 | 12 | 60 | 120 | 600 | 1200;
const UNITS: readonly BinUnit[] = [1, 3, 12, 60, 120, 600, 1200];

const monthIndex = (day: Day) => {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
};

const dayOfMonthIndex = (index: number) => dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);

/** The smallest unit that gives a span at most `mostBins` bins. */
export function binUnit({ min, max }: DaySpan, mostBins: number): BinUnit {
  const months = monthIndex(max) - monthIndex(min) + 1;
  return UNITS.find((unit) => months / unit <= mostBins) ?? 1200;
}

/**
 * Counts of rows, ascending, over a span in bins of whole months, aligned to the calendar. A record counts once, in the bin of the
 * first day its date can mean.
 */
export function histogram(columns: Columns, rows: Uint32Array, span: DaySpan, unit: BinUnit): Bin[] {
  const first = Math.floor(monthIndex(span.min) / unit);
  const last = Math.floor(monthIndex(span.max) / unit);
  const edges = Array.from({ length: last - first + 2 }, (_, i) => dayOfMonthIndex((first + i) * unit));
  // Rows are in time order: a bin ends where the next one begins.
  const places = edges.map((day) => firstFrom(columns, rows, day));
  return edges.slice(0, -1).map((min, i) => ({
    min,
    max: ((edges[i + 1] ?? min) - 1) as Day,
    count: (places[i + 1] ?? 0) - (places[i] ?? 0),
  }));
}

/** The bins of {@link histogram} by primary sector. */
export function histogramBySector(
  columns: Columns,
  rows: Uint32Array,
  span: DaySpan,
  unit: BinUnit,
): SectorBin[] {
  const { offsets, values } = columns.sector;
  const width = columns.domains.sector.values.length;
  return histogram(columns, rows, span, unit).map((bin) => {
    const sectors = new Uint32Array(width);
    const start = firstFrom(columns, rows, bin.min);
    for (let at = start; at < start + bin.count; at++) {
      const row = rows[at] ?? 0;
      const first = offsets[row] ?? 0;
      if (first === (offsets[row + 1] ?? 0)) continue;
      const code = values[first] ?? 0;
      sectors[code] = (sectors[code] ?? 0) + 1;
    }
    return { ...bin, sectors };
  });
}
