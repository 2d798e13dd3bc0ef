import { max } from 'd3';
import { OPEN_DAY } from '../../core/activity.ts';
import { type Columns, datedCount } from '../../core/columns.ts';
import { yearInWords } from '../../core/dateWords.ts';
import { calendarOf, type Day, dayOf } from '../../core/days.ts';
import type { Translate } from '../../core/names.ts';
import { spanOf } from '../../core/query.ts';
import type { ColourFacet } from '../../core/taxonomy.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { drawMark, traceLine } from './drawMark.ts';
import {
  type Extent,
  extentOf,
  type MarkStyle,
  markStyle,
  type ValidityLine,
  validityLine,
} from './marks.ts';
import { type Tick, type TimeScale, timeScale, timeTicks } from './timeScale.ts';

/** Years from `first` to `last` in which no record's date can lie. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

/** A record's life: its mark and its validity line; px. */
export interface Life extends Extent {
  readonly style: MarkStyle;
  readonly validity: ValidityLine | null;
}

/** The lives of records on one scale; px from the left edge of the plot. */
export interface Lifecycle {
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly lives: readonly Life[];
  readonly gaps: readonly (Gap & { readonly x0: number; readonly x1: number })[];
}

const yearOf = (day: number) => calendarOf(day as Day).year;

/** Runs of years between the first and the last row in which none of the rows' dates can lie. */
export function gapsOf(columns: Columns, rows: Uint32Array | readonly number[]): Gap[] {
  const span = spanOf(columns, rows);
  if (!span) return [];
  const taken = new Set<number>();
  for (const row of rows.slice(0, datedCount(columns, rows)))
    for (let year = yearOf(columns.minDay[row] ?? 0); year <= yearOf(columns.maxDay[row] ?? 0); year++)
      taken.add(year);
  const gaps: Gap[] = [];
  const last = yearOf(span.max);
  for (let year = yearOf(span.min); year <= last; year++) {
    if (taken.has(year)) continue;
    const first = year;
    while (!taken.has(year + 1)) year++;
    gaps.push({ first, last: year });
  }
  return gaps;
}

/** The years of a gap: "2003", "2005–2008". */
export function gapInWords({ first, last }: Gap, t: Translate, locale: string): string {
  const [start = '', end = ''] = [first, last].map((year) => yearInWords(year, locale));
  return first === last ? start : t('span.years', { start, end });
}

const TICK_SPACING = 52;

/**
 * The lives of `rows` in a plot `width` px wide, with marks of `size` px and colours by `facet`. The scale covers the
 * years of `all`, of which the rows are a part. All of them have a date. Returns null if there are no rows.
 */
export function lifecycle(
  columns: Columns,
  all: Uint32Array | readonly number[],
  rows: readonly number[],
  width: number,
  size: number,
  facet: ColourFacet,
  status: Uint8Array | null,
): Lifecycle | null {
  const span = spanOf(columns, all);
  if (!span) return null;
  // The last day on which any record has a date or is valid; records valid without end count by their date.
  const ends = Array.from(all, (row) => columns.validTo[row] ?? 0).filter((end) => end !== OPEN_DAY);
  const last = Math.max(span.max, max(ends) ?? span.max);
  const window = { min: dayOf(yearOf(span.min), 1, 1), max: dayOf(yearOf(last), 12, 31) };
  const scale = timeScale(window, size / 2, width - size / 2);
  return {
    scale,
    ticks: timeTicks(scale, TICK_SPACING),
    lives: rows.map((row) => {
      const extent = extentOf(columns, row, scale, size);
      return {
        ...extent,
        style: markStyle(columns, row, facet, status?.[row] ?? null),
        validity: validityLine(columns, extent, scale),
      };
    }),
    gaps: gapsOf(columns, all).map((gap) => ({
      ...gap,
      x0: scale.x(dayOf(gap.first, 1, 1)),
      x1: scale.x(dayOf(gap.last + 1, 1, 1)),
    })),
  };
}

/** Draws a record's life along a line at `y` px: how long it holds, and its mark of `size` px. */
export function drawLife(
  pen: Pen,
  { x0, x1, style, validity }: Life,
  { y, size, colour, palette }: { y: number; size: number; colour: string; palette: Palette },
): void {
  if (validity)
    pen.path((to) => traceLine(to, validity.x0, y, validity), {
      stroke: { colour, width: 1.5, opacity: 0.75 },
    });
  pen.group({ x: (x0 + x1) / 2, y }, () => drawMark(pen, { style, width: x1 - x0, size, colour, palette }));
}
