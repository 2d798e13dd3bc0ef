import type { Columns } from '../../core/columns';
import { codesOf, firstCodeOf } from '../../core/lists';
import type { LaneFacet } from '../../core/taxonomy';

/** A lane and the rows that stand in it, in time order. */
export interface Lane {
  /** Value of the lane facet. */
  readonly value: string;
  readonly rows: readonly number[];
}

/** The codes of the lanes a row stands in: every partner, but only the primary sector. */
function laneCodes(columns: Columns, row: number, by: LaneFacet): ArrayLike<number> {
  if (by === 'partner') return codesOf(columns.partner, row);
  if (by === 'sector') return [firstCodeOf(columns.sector, row)];
  return [columns[by][row] ?? 0];
}

/**
 * Lanes in listing order, without empty ones. Partners that are not selected have no lane while others are: their
 * records stand in the lanes of those that are.
 */
export function lanesOf(
  columns: Columns,
  rows: Iterable<number>,
  by: LaneFacet,
  selected: readonly string[],
): Lane[] {
  const { values } = columns.domains[by];
  const only = by === 'partner' && selected.length > 0 ? new Set(selected) : null;
  const lanes = values.map((value) => ({ value, rows: [] as number[] }));
  for (const row of rows) {
    const codes = laneCodes(columns, row, by);
    for (let i = 0; i < codes.length; i++) {
      const lane = lanes[codes[i] ?? -1];
      if (lane && (!only || only.has(lane.value))) lane.rows.push(row);
    }
  }
  return lanes.filter((lane) => lane.rows.length > 0);
}
