import type { Columns } from '../../core/columns.ts';
import type { Names, Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import type { ColourFacet } from '../../core/taxonomy.ts';
import type { PlacedBubble } from './layout.ts';
import { valueRows } from './valueRows.ts';

/** Names a partner on the map, and says it with its counts. */
export interface PartnerWords {
  nameOf(partner: string): string;
  saidOf(bubble: PlacedBubble): string;
}

export function partnerWords(columns: Columns, names: Names, facet: ColourFacet, t: Translate): PartnerWords {
  const nameOf = (partner: string) => {
    const name = shortName(names.partner(partner));
    const members = columns.groups.get(partner)?.members.length;
    return members === undefined ? name : t('map.group', { name, count: members });
  };
  const saidOf = ({ partner, slices, count, possible, ghost }: PlacedBubble) => {
    const { rows, more } = valueRows(slices);
    const byValue = new Map<string, number>();
    for (const { value, count } of rows) byValue.set(value, (byValue.get(value) ?? 0) + count);
    const told = [...byValue].map(([value, sum]) => `${names.value(facet, value)} ${sum}`);
    const rest = more ? [`${t('map.moreValues', { count: more.values })} ${more.count}`] : [];
    const values = [...told, ...rest].join(', ');
    const possibly = possible > 0 && !ghost ? t('map.possibly', { count: possible }) : '';
    return t(ghost ? 'map.ghost' : 'map.bubble', { name: nameOf(partner), count, possibly, facet, values });
  };
  return { nameOf, saidOf };
}
