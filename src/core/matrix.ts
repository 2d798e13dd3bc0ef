import type { Columns } from './columns';
import { calendarOf, type Day } from './days';
import { codesOf } from './lists';
import type { MatrixAxis } from './viewState';

/** Counts of rows by partner and by sector or year. Only partners and columns that have rows are there. */
export interface Matrix {
  /** Partner codes, most rows first. */
  readonly partners: readonly string[];
  /** Sector ids in listing order, or years in time order without a gap. */
  readonly across: readonly string[];
  /** By partner, by column. */
  readonly counts: readonly (readonly number[])[];
  /** Rows of each partner; a row may count in several columns. */
  readonly partnerTotals: readonly number[];
  readonly acrossTotals: readonly number[];
  readonly most: number;
}

const yearOf = (columns: Columns, row: number) => calendarOf((columns.minDay[row] ?? 0) as Day).year;

function yearsOf(columns: Columns, rows: Iterable<number>): string[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const year = yearOf(columns, row);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** The matrix of the given rows. A record counts under each of its partners and sectors, and in the year its date begins. */
export function matrixOf(columns: Columns, rows: Uint32Array, axis: MatrixAxis): Matrix {
  const { partner, sector } = columns.domains;
  const all = axis === 'sector' ? [...sector.values] : yearsOf(columns, rows);
  const places = new Map(all.map((value, place) => [value, place]));
  const table = partner.values.map(() => new Uint32Array(all.length));
  const partnerTotals = new Uint32Array(partner.values.length);
  const acrossTotals = new Uint32Array(all.length);
  for (const row of rows) {
    const cells =
      axis === 'sector' ? [...codesOf(columns.sector, row)] : [places.get(String(yearOf(columns, row))) ?? 0];
    for (const cell of cells) acrossTotals[cell] = (acrossTotals[cell] ?? 0) + 1;
    for (const code of codesOf(columns.partner, row)) {
      partnerTotals[code] = (partnerTotals[code] ?? 0) + 1;
      const counts = table[code];
      if (counts) for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const used = [...partner.values.keys()]
    .filter((code) => (partnerTotals[code] ?? 0) > 0)
    .sort((a, b) => (partnerTotals[b] ?? 0) - (partnerTotals[a] ?? 0) || a - b);
  const kept = [...all.keys()].filter((i) => axis === 'year' || (acrossTotals[i] ?? 0) > 0);
  const counts = used.map((code) => kept.map((i) => table[code]?.[i] ?? 0));
  return {
    partners: used.map((code) => partner.values[code] ?? ''),
    across: kept.map((i) => all[i] ?? ''),
    counts,
    partnerTotals: used.map((code) => partnerTotals[code] ?? 0),
    acrossTotals: kept.map((i) => acrossTotals[i] ?? 0),
    most: counts.flat().reduce((a, b) => Math.max(a, b), 0),
  };
}
