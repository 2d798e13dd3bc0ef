import { byFrequency, recoded } from './codeCounts.ts';
import type { ListColumn } from './columns.ts';
import type { Sector } from './dataset.ts';

/** Number of sectors that can have their own colour. */
export const COLOURS = 8;

/** Sectors in listing order, and their column with matching codes. */
export interface ListedSectors {
  readonly sectors: readonly Sector[];
  readonly column: ListColumn;
}

/**
 * Sectors by descending number of rows. Those of `chosen` (ids) come first and are the only ones in colour; null gives
 * the colours to the sectors with most rows, except cross-cutting ones. O(n).
 */
export function colouredSectors(
  sectors: readonly Sector[],
  lists: ListColumn,
  chosen: ReadonlySet<string> | null,
): ListedSectors {
  const isColoured = (code: number) => {
    const sector = sectors[code];
    if (!sector) return false;
    return chosen === null ? !sector.crossCutting : chosen.has(sector.id);
  };
  const order = byFrequency(lists, sectors.length, isColoured);
  const listed = [...order].flatMap((code): readonly Sector[] => {
    const sector = sectors[code];
    if (!sector) return [];
    const { crossCutting = false, ...plain } = sector;
    const isGrey = chosen === null ? crossCutting : !chosen.has(sector.id);
    return [isGrey ? { ...plain, crossCutting: true } : plain];
  });
  return { sectors: listed, column: recoded(lists, order) };
}
