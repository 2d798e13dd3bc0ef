import { greatest, rollups, sum } from 'd3';
import type { Columns } from '../../core/columns.ts';
import type { Names, Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import type { ColourFacet } from '../../core/taxonomy.ts';
import type { Slice, ValueCount } from './bubbles.ts';
import type { PlacedBubble } from './layout.ts';

/** Maximum number of values of a bubble that are listed one by one. */
const MAX_ROWS = 8;

/**
 * The values that a bubble's slices stand for, each with its count; `more`: the sum of those with the fewest records.
 */
export function valueRows(slices: readonly Slice[]) {
  const rows = slices.flatMap(({ value, count, parts, possible }) =>
    (parts ?? [{ value, count }]).map((part) => ({ ...part, possible })),
  );
  if (rows.length <= MAX_ROWS) return { rows, more: null };
  const byCount = [...rows].sort((a, b) => b.count - a.count);
  const listed = new Set(byCount.slice(0, MAX_ROWS - 1));
  const rest = byCount.slice(MAX_ROWS - 1);
  return {
    rows: rows.filter((row) => listed.has(row)),
    more: {
      values: new Set(rest.map(({ value }) => value)).size,
      count: sum(rest, ({ count }) => count),
    },
  };
}

/** The sum of the counts of each value, in order of first appearance. */
const countsOf = (counts: readonly ValueCount[]): readonly (readonly [value: string, count: number])[] =>
  rollups(
    counts,
    (some) => sum(some, ({ count }) => count),
    ({ value }) => value,
  );

/**
 * The value whose colour represents a whole bubble: the one with the most records; undefined if there are no slices.
 */
export const mainValue = (slices: readonly Slice[]): string | undefined =>
  greatest(countsOf(slices), ([, count]) => count)?.[0];

/** Names a partner on the map, and describes it with its counts. */
export interface PartnerWords {
  nameOf(partner: string): string;
  describe(bubble: PlacedBubble): string;
}

export function partnerWords(columns: Columns, names: Names, facet: ColourFacet, t: Translate): PartnerWords {
  const nameOf = (partner: string) => {
    const name = shortName(names.partner(partner));
    const members = columns.groups.get(partner)?.members.length;
    return members === undefined ? name : t('map.group', { name, count: members });
  };
  const describe = ({ partner, slices, count, possible, ghost }: PlacedBubble) => {
    const { rows, more } = valueRows(slices);
    const counts = countsOf(rows).map(([value, sum]) => `${names.value(facet, value)} ${sum}`);
    const rest = more ? [`${t('map.moreValues', { count: more.values })} ${more.count}`] : [];
    const values = [...counts, ...rest].join(', ');
    const possibly = possible > 0 && !ghost ? t('map.possibly', { count: possible }) : '';
    return t(ghost ? 'map.ghost' : 'map.bubble', { name: nameOf(partner), count, possibly, facet, values });
  };
  return { nameOf, describe };
}
