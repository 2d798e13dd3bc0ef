import type { Columns } from './columns.ts';
import { COLOUR_FACETS, type ColourFacet } from './taxonomy.ts';

/** What colours can go by: every facet that has more than one value, and what they go by now. */
export function colourChoices(columns: Columns, now: ColourFacet): readonly ColourFacet[] {
  return COLOUR_FACETS.filter(
    (facet) => facet === now || columns.totals[facet].filter((count) => count > 0).length > 1,
  );
}
