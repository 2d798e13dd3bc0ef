import { COLOURS } from './colouredSectors.ts';
import type { Columns } from './columns.ts';
import type { DatasetInfo, Sector } from './dataset.ts';
import { NO_CODE } from './firstValues.ts';
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

/** A row's first value of a facet; '' if it has none. */
export const primaryValue = (columns: Columns, facet: FacetId, row: number): string =>
  columns.domains[facet].values[columns.firstValues(facet).codes[row] ?? NO_CODE] ?? '';

/** The first facet in which no value holds nearly all records, otherwise the sector. Independent of filters. */
function tellingFacet(columns: Columns): ColourFacet {
  const tells = (facet: ColourFacet) =>
    columns.firstValues(facet).totals.every((count) => count < columns.n * NEARLY_ALL);
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
  const { totals } = columns.firstValues(facet);
  const present = [...values.keys()].filter((code) => values[code] !== 'unstated' && (totals[code] ?? 0) > 0);
  const coloured = present
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
    .slice(0, COLOURS)
    .sort((a, b) => a - b);
  return new Map(values.map((value, code) => [value, coloured.indexOf(code)]));
}

/**
 * What colours stand for: the facet the view asks for, otherwise the primary sector; if one sector holds nearly all
 * records, another facet that tells them apart. O(values).
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
  const facet = colour ?? tellingFacet(columns);
  const swatches = facet === 'sector' ? sectorSwatches(sectors) : valueSwatches(columns, facet);
  return { facet, swatches };
}

/** What colours can stand for: every facet with more than one value, and the current one. */
export const colourChoices = (columns: Columns, now: ColourFacet): readonly ColourFacet[] =>
  COLOUR_FACETS.filter(
    (facet) => facet === now || columns.totals[facet].filter((count) => count > 0).length > 1,
  );
