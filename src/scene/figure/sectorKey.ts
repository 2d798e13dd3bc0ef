import type { Translate } from '../../core/names';
import { shortName } from '../../core/shortName';
import type { Snapshot } from '../../core/snapshot';
import { sectorSwatches } from '../palette';

/** Characters of a text of the key. */
const MOST = 60;

/** A colour of the key. */
export interface KeyColour {
  /** Index in `palette.sectors`; -1 for grey. */
  readonly swatch: number;
  /** The sectors that have it. */
  readonly sectors: readonly string[];
  readonly text: string;
}

/** Names in a text; where they are too long, how many they are. */
function together(names: readonly string[], t: Translate): string {
  const text = names.join(' · ');
  return text.length <= MOST ? text : t('figure.otherSectors', { count: names.length });
}

/** The sectors that are the primary one of a visible record. */
export const primarySectors = ({ columns, result }: Pick<Snapshot, 'columns' | 'result'>): Set<string> =>
  new Set(Array.from(result.rows, (row) => columns.recordOf(row)?.sectors[0] ?? ''));

/**
 * The colours of the sectors of `ids` in listing order, each once: those that have no colour of their own are grey, and come
 * last in one text.
 */
export function sectorColoursOf(
  { dataset, names }: Pick<Snapshot, 'dataset' | 'names'>,
  ids: ReadonlySet<string>,
  t: Translate,
): readonly KeyColour[] {
  const swatches = sectorSwatches(dataset.sectors);
  const nameOf = (id: string) => shortName(names.value('sector', id), MOST);
  const sectors = dataset.sectors.map(({ id }) => id).filter((id) => ids.has(id));
  const own = sectors.flatMap((id): KeyColour[] => {
    const swatch = swatches.get(id) ?? -1;
    return swatch < 0 ? [] : [{ swatch, sectors: [id], text: nameOf(id) }];
  });
  const grey = sectors.filter((id) => (swatches.get(id) ?? -1) < 0);
  if (grey.length === 0) return own;
  return [...own, { swatch: -1, sectors: grey, text: together(grey.map(nameOf), t) }];
}
