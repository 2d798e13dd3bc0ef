import type { SectorCount, Slice } from './bubbles';

/** Sectors of a bubble that are told one by one. */
const MOST_ROWS = 8;

/** How many records of a bubble are of a sector. */
export interface SectorRow extends SectorCount {
  readonly possible: boolean;
}

/** The sectors of a bubble, as words tell them. */
export interface SectorRows {
  readonly rows: readonly SectorRow[];
  /** The rest, those with fewest records; null where there is none. */
  readonly more: { readonly sectors: number; readonly count: number } | null;
}

/** What the slices of a bubble stand for, each sector with its own count. */
export function sectorRows(slices: readonly Slice[]): SectorRows {
  const rows = slices.flatMap(({ sector, count, parts, possible }) =>
    (parts ?? [{ sector, count }]).map((part) => ({ ...part, possible })),
  );
  if (rows.length <= MOST_ROWS) return { rows, more: null };
  const byCount = [...rows].sort((a, b) => b.count - a.count);
  const told = new Set(byCount.slice(0, MOST_ROWS - 1));
  const rest = byCount.slice(MOST_ROWS - 1);
  return {
    rows: rows.filter((row) => told.has(row)),
    more: {
      sectors: new Set(rest.map(({ sector }) => sector)).size,
      count: rest.reduce((sum, { count }) => sum + count, 0),
    },
  };
}

/** The sector whose colour stands for a whole bubble: that with most records; undefined for one without slices. */
export function mainSector(slices: readonly Slice[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { sector, count } of slices) counts.set(sector, (counts.get(sector) ?? 0) + count);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
