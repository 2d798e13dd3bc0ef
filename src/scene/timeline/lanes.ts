import { type Columns, datedRows, firstFrom, type ListColumn } from '../../core/columns.ts';
import type { QueryResult } from '../../core/query.ts';
import type { LaneFacet, LaneSectors } from '../../core/taxonomy.ts';
import type { DaySpan, ViewState } from '../../core/viewState.ts';

/** Rows with a date that are counted or "not yet", ascending. */
export function drawnRows(
  columns: Columns,
  { rows, notYet }: Pick<QueryResult, 'rows' | 'notYet'>,
): Uint32Array {
  const dated = datedRows(columns, rows);
  // Records without a date are never known to be "not yet".
  if (notYet.length === 0) return dated;
  const drawn = new Uint32Array(dated.length + notYet.length);
  drawn.set(dated);
  drawn.set(notYet, dated.length);
  return drawn.sort();
}

/**
 * Rows that lie entirely before and after a window, found by binary search except for those that may reach into it.
 *
 * @param within rows that count as inside the window although their date isn't
 */
export function rowsOutside(
  columns: Columns,
  rows: Uint32Array,
  { min, max }: DaySpan,
  within: ReadonlySet<number>,
) {
  const sure = firstFrom(columns, rows, min - columns.longestSpan);
  const begun = firstFrom(columns, rows, min);
  const ended = rows.subarray(sure, begun).filter((row) => (columns.maxDay[row] ?? 0) < min);
  const before = new Uint32Array(sure + ended.length);
  before.set(rows.subarray(0, sure));
  before.set(ended, sure);
  const after = rows.subarray(firstFrom(columns, rows, max + 1));
  return {
    before: within.size > 0 ? before.filter((row) => !within.has(row)) : before,
    after: within.size > 0 ? after.filter((row) => !within.has(row)) : after,
  };
}

/** A lane and its rows, in time order. */
export interface Lane {
  /** Value of the lane facet. */
  readonly value: string;
  readonly rows: Uint32Array;
}

/** Whether a record may be in several lanes by sector. */
export const isEachSector = ({ lanes, laneSectors }: Pick<ViewState, 'lanes' | 'laneSectors'>): boolean =>
  lanes === 'sector' && laneSectors === 'each';

/** Visits the lanes, by code, that each row is in; `firstOnly`: only the lane of its first value. */
function eachPlace(
  column: Uint16Array | ListColumn,
  firstOnly: boolean,
  rows: Uint32Array,
  visit: (code: number, row: number) => void,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (!('offsets' in column)) {
      visit(column[row] ?? 0, row);
      continue;
    }
    const start = column.offsets[row] ?? 0;
    const stop = column.offsets[row + 1] ?? 0;
    const end = firstOnly ? Math.min(start + 1, stop) : stop;
    for (let i = start; i < end; i++) visit(column.values[i] ?? 0, row);
  }
}

/**
 * Lanes in listing order, without empty ones. A row is in the lane of every partner, but only in that of its primary
 * sector, unless `sectors` asks for each. If a row can be in several lanes and some values are selected, only the lanes
 * of these are returned. O(rows): counts first, then puts rows in place.
 */
export function lanesOf(
  columns: Columns,
  rows: Uint32Array,
  by: LaneFacet,
  selected: readonly string[],
  sectors: LaneSectors = 'primary',
): Lane[] {
  const { values } = columns.domains[by];
  const firstOnly = by === 'sector' && sectors === 'primary';
  const isSeveral = by === 'partner' || (by === 'sector' && !firstOnly);
  const only = isSeveral && selected.length > 0 ? new Set(selected) : null;
  const column: Uint16Array | ListColumn = columns[by];
  const counts = new Uint32Array(values.length);
  eachPlace(column, firstOnly, rows, (code) => {
    counts[code] = (counts[code] ?? 0) + 1;
  });
  const starts = new Uint32Array(values.length + 1);
  for (let code = 0; code < values.length; code++)
    starts[code + 1] = (starts[code] ?? 0) + (counts[code] ?? 0);
  const places = new Uint32Array(starts[values.length] ?? 0);
  const next = starts.slice();
  eachPlace(column, firstOnly, rows, (code, row) => {
    const place = next[code] ?? 0;
    places[place] = row;
    next[code] = place + 1;
  });
  return values.flatMap((value, code) => {
    const isShown = (counts[code] ?? 0) > 0 && (!only || only.has(value));
    return isShown ? [{ value, rows: places.subarray(starts[code], starts[code + 1]) }] : [];
  });
}
