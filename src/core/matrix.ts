import { type Columns, datedRows, firstFrom, type ListColumn, NO_PARTNER } from './columns.ts';
import { yearInWords } from './dateWords.ts';
import { calendarOf, type Day, dayOf, isoYear } from './days.ts';
import type { MatrixAxis } from './viewState.ts';

/** A column: a sector, or a run of years. */
export interface MatrixColumn {
  /** Id of the sector, or the first of the years. */
  readonly id: string;
  /** First and last year, EDTF; null for a sector. */
  readonly years: readonly [first: string, last: string] | null;
}

/** Counts of rows by partner and by sector or years. Partners and sectors without rows are included on request. */
export interface Matrix {
  /** Partner codes, most rows first; if empty ones are kept, in the order of the whole dataset. */
  readonly partners: readonly string[];
  /** Sectors in listing order, or years in time order without gaps. */
  readonly across: readonly MatrixColumn[];
  /** By partner, by column. */
  readonly counts: readonly (readonly number[])[];
  /** Rows of each partner; a row may count in several columns. */
  readonly partnerTotals: readonly number[];
  /** Totals over all partners, including those left out. */
  readonly acrossTotals: readonly number[];
  /** Non-zero counts of the cells whose partner is named: the basis for scaling the others. */
  readonly measure: readonly number[];
  /** Number of rows without a date, which are in no column of years. */
  readonly undated: number;
  /** Number of partners and sectors left out for lack of room; years never are. */
  readonly left: { readonly partners: number; readonly across: number };
}

/** Parts of the dataset to include even if no row counts in them. */
export interface KeptEmpty {
  partner(code: string): boolean;
  sector(id: string): boolean;
  /** Whether the columns span the years of the whole dataset, rather than those of the rows. */
  readonly years: boolean;
}

/** Limits on the size and content of a matrix. */
export interface MatrixBounds {
  readonly partners: number;
  /** Most columns; if there are more years, several share a column. */
  readonly across: number;
  /** Partners and sectors to include in any case, if they have rows. */
  readonly always?: { readonly partners: readonly string[]; readonly across: readonly string[] } | undefined;
  /** What to keep although a filter empties it, so that nothing moves. If not all fit, those with rows come first. */
  readonly empty?: KeptEmpty | undefined;
}

/** Years as a column heading: "1996", or "1995–1999". */
export function yearsText(years: readonly [string, string], locale: string): string {
  const [first = '', last = ''] = years.map((year) => yearInWords(Number(year), locale));
  return first === last ? first : `${first}–${last}`;
}

/** A short form of the same: "’96", "’95–99". */
export const shortYearsText = ([first, last]: readonly [string, string], locale: string): string =>
  !/^[1-9]/.test(first)
    ? yearsText([first, last], locale)
    : first === last
      ? `’${first.slice(-2)}`
      : `’${first.slice(-2)}–${last.slice(-2)}`;

/** Numbers of years that can share a column. */
const STEPS = [1, 5, 10, 25, 50, 100, 250, 500, 1000];

/** The possible columns, and which of them each row counts in. */
interface Axis {
  readonly columns: readonly MatrixColumn[];
  /** Codes by row number; null for years, which `places` gives by index in `rows`. */
  readonly lists: ListColumn | null;
  readonly places: Uint16Array;
}

const yearOf = (columns: Columns, row: number) => calendarOf((columns.minDay[row] ?? 0) as Day).year;

/** First and last of the rows that the years span; empty if there are none. */
function endsOf(columns: Columns, rows: Uint32Array, whole: boolean): readonly (number | undefined)[] {
  if (!whole) return [rows[0], rows[rows.length - 1]];
  return columns.dated === 0 ? [] : [0, columns.dated - 1];
}

/** Years in time order, grouped into at most `max` columns. Rows ascend, so each group is a contiguous range. */
function yearAxis(columns: Columns, rows: Uint32Array, { across: max, empty }: MatrixBounds): Axis {
  const places = new Uint16Array(rows.length);
  const [firstRow, lastRow] = endsOf(columns, rows, empty?.years === true);
  if (firstRow === undefined || lastRow === undefined) return { columns: [], lists: null, places };
  const [first, last] = [yearOf(columns, firstRow), yearOf(columns, lastRow)];
  const runs = (step: number) => Math.floor(last / step) - Math.floor(first / step) + 1;
  const step = STEPS.find((each) => runs(each) <= max) ?? STEPS.at(-1) ?? 1;
  const start = Math.floor(first / step) * step;
  const found = Array.from({ length: runs(step) }, (_, i): MatrixColumn => {
    const from = start + i * step;
    places.fill(
      i,
      firstFrom(columns, rows, dayOf(from, 1, 1)),
      firstFrom(columns, rows, dayOf(from + step, 1, 1)),
    );
    return { id: isoYear(from), years: [isoYear(from), isoYear(from + step - 1)] };
  });
  return { columns: found, lists: null, places };
}

function sectorAxis({ domains, sector }: Columns): Axis {
  const columns = domains.sector.values.map((id): MatrixColumn => ({ id, years: null }));
  return { columns, lists: sector, places: new Uint16Array(0) };
}

/** Calls `take` with every column that a row counts in; `at` is its index in the rows. */
function forColumns({ lists, places }: Axis, row: number, at: number, take: (column: number) => void): void {
  if (!lists) {
    take(places[at] ?? 0);
    return;
  }
  const end = lists.offsets[row + 1] ?? 0;
  for (let i = lists.offsets[row] ?? 0; i < end; i++) take(lists.values[i] ?? 0);
}

/** The first `max` of the codes, plus those that are always included. */
const bounded = (codes: readonly number[], max: number, isAlways: (code: number) => boolean): number[] =>
  codes.filter((code, i) => i < max || isAlways(code));

/** By code: its position among those kept, counted from 1; 0 for the others. */
function placesOf(kept: readonly number[], size: number): Uint32Array {
  const places = new Uint32Array(size);
  kept.forEach((code, i) => {
    places[code] = i + 1;
  });
  return places;
}

/** The matrix of ascending rows. A record counts under each partner and sector, and in the year its date begins. */
export function matrixOf(
  columns: Columns,
  rows: Uint32Array,
  axis: MatrixAxis,
  bounds: MatrixBounds,
): Matrix {
  const { values } = columns.domains.partner;
  const { partner } = columns;
  const placed = axis === 'year' ? datedRows(columns, rows) : rows;
  const cross = axis === 'year' ? yearAxis(columns, placed, bounds) : sectorAxis(columns);
  const partnerTotals = new Uint32Array(values.length);
  const acrossTotals = new Uint32Array(cross.columns.length);
  for (const row of rows) {
    for (let p = partner.offsets[row] ?? 0; p < (partner.offsets[row + 1] ?? 0); p++) {
      const code = partner.values[p] ?? 0;
      partnerTotals[code] = (partnerTotals[code] ?? 0) + 1;
    }
  }
  placed.forEach((row, at) => {
    forColumns(cross, row, at, (column) => {
      acrossTotals[column] = (acrossTotals[column] ?? 0) + 1;
    });
  });

  // The row without a partner comes last and is left out of the scale.
  const none = values.indexOf(NO_PARTNER);
  const rankOf = (code: number) => (code === none ? -1 : (partnerTotals[code] ?? 0));
  const { always, empty } = bounds;
  const listed = [...values.keys()]
    .filter((code) => (partnerTotals[code] ?? 0) > 0 || empty?.partner(values[code] ?? '') === true)
    .sort((a, b) => rankOf(b) - rankOf(a) || a - b);
  const partners = bounded(
    listed,
    bounds.partners,
    (code) => code === none || always?.partners.includes(values[code] ?? '') === true,
  );
  if (empty) partners.sort((a, b) => Number(a === none) - Number(b === none) || a - b);
  const idOf = (i: number) => cross.columns[i]?.id ?? '';
  const isEmpty = (i: number) => axis === 'sector' && acrossTotals[i] === 0;
  const candidates = [...cross.columns.keys()]
    .filter((i) => !isEmpty(i) || empty?.sector(idOf(i)) === true)
    .sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)) || a - b);
  const across = bounded(
    candidates,
    bounds.across,
    (i) => axis === 'year' || always?.across.includes(idOf(i)) === true,
  ).sort((a, b) => a - b);

  const table = new Uint32Array(partners.length * across.length);
  const [placeOfPartner, placeOfColumn] = [
    placesOf(partners, values.length),
    placesOf(across, cross.columns.length),
  ];
  placed.forEach((row, at) => {
    forColumns(cross, row, at, (column) => {
      const j = placeOfColumn[column] ?? 0;
      if (j === 0) return;
      for (let p = partner.offsets[row] ?? 0; p < (partner.offsets[row + 1] ?? 0); p++) {
        const i = placeOfPartner[partner.values[p] ?? 0] ?? 0;
        const cell = (i - 1) * across.length + j - 1;
        if (i > 0) table[cell] = (table[cell] ?? 0) + 1;
      }
    });
  });
  const named = partners.filter((code) => code !== none).length;
  return {
    partners: partners.map((code) => values[code] ?? ''),
    across: across.flatMap((i) => cross.columns[i] ?? []),
    counts: partners.map((_, i) => [...table.subarray(i * across.length, (i + 1) * across.length)]),
    partnerTotals: partners.map((code) => partnerTotals[code] ?? 0),
    acrossTotals: across.map((i) => acrossTotals[i] ?? 0),
    measure: [...table.subarray(0, named * across.length)].filter((count) => count > 0),
    undated: rows.length - placed.length,
    left: { partners: listed.length - partners.length, across: candidates.length - across.length },
  };
}
