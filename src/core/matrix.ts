import { type Columns, firstFrom } from './columns';
import { calendarOf, type Day, dayOf } from './days';
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

/** The year of each row, as its place after the first: rows ascend, so a year ends where the next begins. */
function yearPlaces(
  columns: Columns,
  rows: Uint32Array,
): { readonly years: string[]; readonly places: Uint16Array } {
  const places = new Uint16Array(rows.length);
  const [firstRow, lastRow] = [rows[0], rows[rows.length - 1]];
  if (firstRow === undefined || lastRow === undefined) return { years: [], places };
  const [first, last] = [yearOf(columns, firstRow), yearOf(columns, lastRow)];
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  years.forEach((_, i) => {
    const start = firstFrom(columns, rows, dayOf(first + i, 1, 1));
    places.fill(i, start, firstFrom(columns, rows, dayOf(first + i + 1, 1, 1)));
  });
  return { years, places };
}

/** The matrix of the given rows, which ascend. A record counts under each of its partners and sectors, and in the year its date begins. */
export function matrixOf(columns: Columns, rows: Uint32Array, axis: MatrixAxis): Matrix {
  const { partner, sector } = columns.domains;
  const { offsets, values } = columns.sector;
  const { years, places } = axis === 'year' ? yearPlaces(columns, rows) : { years: [], places: null };
  const all = places ? years : sector.values;
  const width = all.length;
  const table = new Uint32Array(partner.values.length * width);
  const partnerTotals = new Uint32Array(partner.values.length);
  const acrossTotals = new Uint32Array(width);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const partnersEnd = columns.partner.offsets[row + 1] ?? 0;
    const partnersStart = columns.partner.offsets[row] ?? 0;
    const start = places ? 0 : (offsets[row] ?? 0);
    const end = places ? 1 : (offsets[row + 1] ?? 0);
    for (let p = partnersStart; p < partnersEnd; p++) {
      const code = columns.partner.values[p] ?? 0;
      partnerTotals[code] = (partnerTotals[code] ?? 0) + 1;
    }
    for (let i = start; i < end; i++) {
      const cell = (places ? places[at] : values[i]) ?? 0;
      acrossTotals[cell] = (acrossTotals[cell] ?? 0) + 1;
      for (let p = partnersStart; p < partnersEnd; p++) {
        const place = (columns.partner.values[p] ?? 0) * width + cell;
        table[place] = (table[place] ?? 0) + 1;
      }
    }
  }
  const used = [...partner.values.keys()]
    .filter((code) => (partnerTotals[code] ?? 0) > 0)
    .sort((a, b) => (partnerTotals[b] ?? 0) - (partnerTotals[a] ?? 0) || a - b);
  const kept = [...all.keys()].filter((i) => axis === 'year' || (acrossTotals[i] ?? 0) > 0);
  const counts = used.map((code) => kept.map((i) => table[code * width + i] ?? 0));
  return {
    partners: used.map((code) => partner.values[code] ?? ''),
    across: kept.map((i) => all[i] ?? ''),
    counts,
    partnerTotals: used.map((code) => partnerTotals[code] ?? 0),
    acrossTotals: kept.map((i) => acrossTotals[i] ?? 0),
    most: counts.flat().reduce((a, b) => Math.max(a, b), 0),
  };
}
