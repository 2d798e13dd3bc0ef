import type { Columns, ListColumn } from '../../core/columns';
import type { LaneFacet } from '../../core/taxonomy';

/** A lane and the rows that stand in it, in time order. */
export interface Lane {
  /** Value of the lane facet. */
  readonly value: string;
  readonly rows: Uint32Array;
}

/** A row stands in the lane of every partner, but only in that of its primary sector. */
function laneColumn(columns: Columns, by: LaneFacet): Uint16Array | ListColumn {
  return columns[by];
}

/** Calls `put` with every row and the code of each lane it stands in. */
function eachPlace(
  column: Uint16Array | ListColumn,
  firstOnly: boolean,
  rows: Uint32Array,
  put: (code: number, row: number) => void,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (!('offsets' in column)) {
      put(column[row] ?? 0, row);
      continue;
    }
    const start = column.offsets[row] ?? 0;
    const stop = column.offsets[row + 1] ?? 0;
    const end = firstOnly ? Math.min(start + 1, stop) : stop;
    for (let i = start; i < end; i++) put(column.values[i] ?? 0, row);
  }
}

/**
 * Lanes in listing order, without empty ones. Partners that are not selected have no lane while others are: their
 * records stand in the lanes of those that are. O(rows): counted first, then put in place.
 */
export function lanesOf(
  columns: Columns,
  rows: Uint32Array,
  by: LaneFacet,
  selected: readonly string[],
): Lane[] {
  const { values } = columns.domains[by];
  const only = by === 'partner' && selected.length > 0 ? new Set(selected) : null;
  const column = laneColumn(columns, by);
  const firstOnly = by === 'sector';
  const counts = new Uint32Array(values.length);
  eachPlace(column, firstOnly, rows, (code) => {
    counts[code] = (counts[code] ?? 0) + 1;
  });
  const lanes = values.map((value, code) => {
    const isShown = (counts[code] ?? 0) > 0 && (!only || only.has(value));
    return { value, rows: new Uint32Array(isShown ? (counts[code] ?? 0) : 0) };
  });
  counts.fill(0);
  eachPlace(column, firstOnly, rows, (code, row) => {
    const lane = lanes[code];
    const place = counts[code] ?? 0;
    if (!lane || place >= lane.rows.length) return;
    lane.rows[place] = row;
    counts[code] = place + 1;
  });
  return lanes.filter((lane) => lane.rows.length > 0);
}
