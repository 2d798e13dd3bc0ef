import { datedRows } from '../../core/columns.ts';
import { calendarOf, type Day } from '../../core/days.ts';
import type { Slide } from '../../core/deck.ts';
import { testOf } from '../../core/hover.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { parseMarkup } from './markup.ts';

/** The rows of each value that a slide reveals, in order: of sectors or partners in listing order, of years in time. */
function groupsOf(reveal: Slide['reveal'], snapshot: Snapshot | null): readonly (readonly number[])[] {
  if (!snapshot || reveal === undefined || reveal === 'lines') return [];
  const { columns, result } = snapshot;
  if (reveal === 'year') {
    const byYear = new Map<number, number[]>();
    for (const row of datedRows(columns, result.rows)) {
      const year = calendarOf((columns.minDay[row] ?? 0) as Day).year;
      const rows = byYear.get(year);
      if (rows) rows.push(row);
      else byYear.set(year, [row]);
    }
    return [...byYear].sort(([a], [b]) => a - b).map(([, rows]) => rows);
  }
  return columns.domains[reveal].values
    .map((value) => [...result.rows.filter(testOf(columns, reveal, value))])
    .filter((rows) => rows.length > 0);
}

/** Number of steps of a slide after its first state. */
export function stepCount({ annotations = [], reveal, text }: Slide, snapshot: Snapshot | null): number {
  const lines = parseMarkup(text).filter(({ runs }) => runs.length > 0).length;
  const revealed = reveal === 'lines' ? lines : groupsOf(reveal, snapshot).length;
  return Math.max(0, revealed - 1, ...annotations.map(({ step }) => step));
}

/** What a slide shows at a step. */
export interface Revealed {
  /** Rows of the view that are shown; null: all. */
  readonly rows: ReadonlySet<number> | null;
  /** Number of lines of the text that are shown. */
  readonly lines: number;
}

/** What has been revealed of a slide at a step, from 0. */
export function revealedAt({ reveal }: Slide, snapshot: Snapshot | null, step: number): Revealed {
  if (reveal === 'lines') return { rows: null, lines: step + 1 };
  const groups = groupsOf(reveal, snapshot);
  const all = Number.POSITIVE_INFINITY;
  if (groups.length === 0 || step >= groups.length - 1) return { rows: null, lines: all };
  return { rows: new Set(groups.slice(0, step + 1).flat()), lines: all };
}
