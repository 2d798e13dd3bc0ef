import type { Slice, ValueCount } from './bubbles.ts';

/** Values of a bubble that are told one by one. */
const MOST_ROWS = 8;

/** How many records of a bubble have a value. */
export interface ValueRow extends ValueCount {
  readonly possible: boolean;
}

/** The values of a bubble, as words tell them. */
export interface ValueRows {
  readonly rows: readonly ValueRow[];
  /** The rest, those with fewest records; null where there is none. */
  readonly more: { readonly values: number; readonly count: number } | null;
}

/** What the slices of a bubble stand for, each value with its own count. */
export function valueRows(slices: readonly Slice[]): ValueRows {
  const rows = slices.flatMap(({ value, count, parts, possible }) =>
    (parts ?? [{ value, count }]).map((part) => ({ ...part, possible })),
  );
  if (rows.length <= MOST_ROWS) return { rows, more: null };
  const byCount = [...rows].sort((a, b) => b.count - a.count);
  const told = new Set(byCount.slice(0, MOST_ROWS - 1));
  const rest = byCount.slice(MOST_ROWS - 1);
  return {
    rows: rows.filter((row) => told.has(row)),
    more: {
      values: new Set(rest.map(({ value }) => value)).size,
      count: rest.reduce((sum, { count }) => sum + count, 0),
    },
  };
}

/** The value whose colour stands for a whole bubble: that with most records; undefined for one without slices. */
export function mainValue(slices: readonly Slice[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { value, count } of slices) counts.set(value, (counts.get(value) ?? 0) + count);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
