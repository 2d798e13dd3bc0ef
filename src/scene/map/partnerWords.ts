import type { Columns } from '../../core/columns';
import type { Names, Translate } from '../../core/names';
import { shortName } from '../../core/shortName';
import type { PlacedBubble } from './layout';
import { sectorRows } from './sectorRows';

/** Names a partner on the map, and says it with its counts. */
export interface PartnerWords {
  nameOf(partner: string): string;
  saidOf(bubble: PlacedBubble): string;
}

export function partnerWords(columns: Columns, names: Names, t: Translate): PartnerWords {
  const nameOf = (partner: string) => {
    const name = shortName(names.partner(partner));
    const members = columns.groups.get(partner)?.members.length;
    return members === undefined ? name : t('map.group', { name, count: members });
  };
  const saidOf = ({ partner, slices, count, possible, ghost }: PlacedBubble) => {
    const { rows, more } = sectorRows(slices);
    const bySector = new Map<string, number>();
    for (const { sector, count } of rows) bySector.set(sector, (bySector.get(sector) ?? 0) + count);
    const told = [...bySector].map(([sector, sum]) => `${names.value('sector', sector)} ${sum}`);
    const rest = more ? [`${t('map.moreSectors', { count: more.sectors })} ${more.count}`] : [];
    const sectors = [...told, ...rest].join(', ');
    const possibly = possible > 0 && !ghost ? t('map.possibly', { count: possible }) : '';
    return t(ghost ? 'map.ghost' : 'map.bubble', { name: nameOf(partner), count, possibly, sectors });
  };
  return { nameOf, saidOf };
}
