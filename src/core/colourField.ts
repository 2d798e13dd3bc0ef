import { rowsOfCodes } from './codeCounts.ts';
import { COLOURS } from './colouredSectors.ts';
import { type Columns, firstCodeOf, type ListColumn } from './columns.ts';
import type { DatasetInfo, Sector } from './dataset.ts';
import { COLOUR_FACETS, type ColourFacet, type FacetId } from './taxonomy.ts';
import type { ViewState } from './viewState.ts';

/** What colours stand for, in every part of the page. */
export interface ColourField {
  readonly facet: ColourFacet;
  /** Index of each value's colour in a palette's sectors, in listing order; -1 for grey. */
  readonly swatches: ReadonlyMap<string, number>;
}

/** Share of all records above which one value holds nearly all: colour would then tell hardly any of them apart. */
const NEARLY_ALL = 0.9;

/** The code of a row without a value. */
export const NO_CODE = 0xffffffff;

const firsts = new WeakMap<ListColumn, Uint32Array>();

function firstCodes(column: ListColumn): Uint32Array {
  const known = firsts.get(column);
  if (known) return known;
  const codes = new Uint32Array(column.offsets.length - 1);
  for (let row = 0; row < codes.length; row++) {
    const code = firstCodeOf(column, row);
    codes[row] = code < 0 ? NO_CODE : code;
  }
  firsts.set(column, codes);
  return codes;
}

/** By row: the code of its first value of a facet; {@link NO_CODE} if it has none. O(n), once. */
export function primaryCodes(columns: Columns, facet: FacetId): Uint16Array | Uint32Array {
  const column = columns[facet];
  return 'offsets' in column ? firstCodes(column) : column;
}

/** A row's first value of a facet; '' if it has none. */
export const primaryValue = (columns: Columns, facet: FacetId, row: number): string =>
  columns.domains[facet].values[primaryCodes(columns, facet)[row] ?? NO_CODE] ?? '';

/** How many rows have each value of a facet as their first, regardless of filters. */
const primaryTotals = (columns: Columns, facet: FacetId): Uint32Array =>
  rowsOfCodes(primaryCodes(columns, facet), columns.domains[facet].values.length);

/** The first facet in which no value holds nearly all records, otherwise the sector. Independent of filters. */
function tellingFacet(columns: Columns): ColourFacet {
  const tells = (facet: ColourFacet) =>
    primaryTotals(columns, facet).every((count) => count < columns.n * NEARLY_ALL);
  return COLOUR_FACETS.find(tells) ?? 'sector';
}

/** Index of each sector's colour; -1 for grey. */
export function sectorSwatches(sectors: readonly Sector[], colours = COLOURS): ReadonlyMap<string, number> {
  const swatches = new Map<string, number>();
  let next = 0;
  for (const sector of sectors) swatches.set(sector.id, sector.crossCutting || next >= colours ? -1 : next++);
  return swatches;
}

/** The most frequent values are in colour, the rest and "not stated" are grey. */
function valueSwatches(columns: Columns, facet: FacetId): ReadonlyMap<string, number> {
  const { values } = columns.domains[facet];
  const totals = primaryTotals(columns, facet);
  const present = [...values.keys()].filter((code) => values[code] !== 'unstated' && (totals[code] ?? 0) > 0);
  const coloured = present
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
    .slice(0, COLOURS)
    .sort((a, b) => a - b);
  return new Map(values.map((value, code) => [value, coloured.indexOf(code)]));
}

/** Colour fields by columns, which belong to one dataset, and by the facet asked for. */
const known = new WeakMap<Columns, Map<ColourFacet | null, ColourField>>();

/**
 * What colours stand for: the facet the view asks for, otherwise the primary sector; if one sector holds nearly all
 * records, another facet that tells them apart. Returns the same object while its inputs stay the same.
 */
export function colourField({
  dataset: { sectors },
  columns,
  view: { colour },
}: {
  readonly dataset: Pick<DatasetInfo, 'sectors'>;
  readonly columns: Columns;
  readonly view: Pick<ViewState, 'colour'>;
}): ColourField {
  const byAsked = known.get(columns) ?? new Map<ColourFacet | null, ColourField>();
  known.set(columns, byAsked);
  const found = byAsked.get(colour);
  if (found) return found;
  const facet = colour ?? tellingFacet(columns);
  const swatches = facet === 'sector' ? sectorSwatches(sectors) : valueSwatches(columns, facet);
  const field = { facet, swatches };
  byAsked.set(colour, field);
  return field;
}

/** What colours can stand for: every facet with more than one value, and the current one. */
export const colourChoices = (columns: Columns, now: ColourFacet): readonly ColourFacet[] =>
  COLOUR_FACETS.filter(
    (facet) => facet === now || columns.totals[facet].filter((count) => count > 0).length > 1,
  );
