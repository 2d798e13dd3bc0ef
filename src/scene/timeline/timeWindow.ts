import { allRows, type Columns, datedRows, firstFrom } from '../../core/columns.ts';
import { calendarOf, type Day, dayOf } from '../../core/days.ts';
import { type QueryResult, spanOf } from '../../core/query.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { drawnRows } from './lanes.ts';
import { type Period, periodSpan } from './period.ts';

/** Minimum width of the window, days. */
export const MIN_DAYS = 14;
/** A gap between records is a gulf if it takes more than this share of the whole range … */
const GULF = 1 / 3;
/** … and the few records beyond it are left out if they are at most this share of all. */
const FEW = 0.1;
/** Room after the last record for its label, as a share of the span. */
const LABEL_ROOM = 0.1;

const wholeYears = (first: number, last: number): DaySpan => ({
  min: dayOf(first, 1, 1),
  max: dayOf(last, 12, 31),
});

const length = ({ min, max }: DaySpan) => max - min + 1;

function padded({ min, max }: DaySpan): DaySpan {
  const first = calendarOf(min).year;
  const last = calendarOf(Math.round(max + (max - min) * LABEL_ROOM) as Day).year;
  return wholeYears(first, last);
}

/** The range of all dates of the dataset, in whole years with room for labels. Without dates, 2000 to 2025. */
export function wholeRange(columns: Columns): DaySpan {
  const span = spanOf(columns, allRows(columns));
  return span ? padded(span) : wholeYears(2000, 2025);
}

/** Whether rows begin in each sixth of a span, so that no two neighbours can be a gulf apart. O(log n). */
function beginEverywhere(columns: Columns, rows: Uint32Array, { min, max }: DaySpan): boolean {
  const parts = 2 / GULF;
  const placeAt = (part: number) => firstFrom(columns, rows, min + ((max + 1 - min) * part) / parts);
  return Array.from({ length: parts }, (_, part) => part).every((part) => placeAt(part) < placeAt(part + 1));
}

/** The widest gap between consecutive dated rows, as the index of the row after it. */
function gulf({ minDay, maxDay }: Columns, rows: Uint32Array) {
  let [at, widest] = [0, 0];
  let reached = maxDay[rows[0] ?? 0] ?? 0;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const days = (minDay[row] ?? 0) - reached;
    if (days > widest) [at, widest] = [i, days];
    const end = maxDay[row] ?? 0;
    if (end > reached) reached = end;
  }
  return { at, days: widest };
}

/**
 * The years of some rows, ascending: all of them, unless a few records (at most a tenth) lie beyond a gulf of more than
 * a third of the whole range; these are then left outside, and the view says so. Without rows, the years of the
 * dataset.
 */
export function fittedWindow(columns: Columns, rows: Uint32Array): DaySpan {
  const dated = datedRows(columns, rows);
  const span = spanOf(columns, dated);
  if (!span) return wholeRange(columns);
  if (beginEverywhere(columns, dated, span)) return padded(span);
  const { at, days } = gulf(columns, dated);
  if (days <= length(span) * GULF) return padded(span);
  const few = dated.length * FEW;
  if (at <= few) return padded(spanOf(columns, dated.subarray(at)) ?? span);
  if (dated.length - at <= few) return padded(spanOf(columns, dated.subarray(0, at)) ?? span);
  return padded(span);
}

/** The years that are shown when a dataset opens. */
export const defaultWindow = (columns: Columns): DaySpan => fittedWindow(columns, allRows(columns));

/** The window of a view that asks for none: its period, or the years of the drawn records. */
export function standardWindow(
  columns: Columns,
  result: Pick<QueryResult, 'rows' | 'notYet'>,
  period: Period,
): DaySpan {
  const whole = wholeRange(columns);
  const asked = periodSpan(period, whole);
  return asked ? clampWindow(asked, whole) : fittedWindow(columns, drawnRows(columns, result));
}

/** A window of whole days, at least {@link MIN_DAYS} wide and within `whole`. */
export function clampWindow({ min, max }: DaySpan, whole: DaySpan): DaySpan {
  const days = Math.min(length(whole), Math.max(MIN_DAYS, Math.round(max) - Math.round(min) + 1));
  const start = Math.max(whole.min, Math.min(Math.round(min), whole.max - days + 1));
  return { min: start as Day, max: (start + days - 1) as Day };
}

/** The window made `factor` times as wide around the day `about`. */
export function zoomWindow(window: DaySpan, factor: number, about: number, whole: DaySpan): DaySpan {
  const days = Math.min(length(whole), Math.max(MIN_DAYS, Math.round(length(window) * factor)));
  const share = (about - window.min) / length(window);
  const min = Math.round(about - share * days);
  return clampWindow({ min: min as Day, max: (min + days - 1) as Day }, whole);
}

/** The window moved by a share of its own width; positive is later. */
export function panWindow(window: DaySpan, share: number, whole: DaySpan): DaySpan {
  const step = Math.round(length(window) * share);
  return clampWindow({ min: (window.min + step) as Day, max: (window.max + step) as Day }, whole);
}

/** Room around the records of a lane, as a share of their span. */
const LANE_ROOM = 0.08;

/** The window that shows the given rows with some room around them; null if there are none. */
export function laneWindow(columns: Columns, rows: ArrayLike<number>, whole: DaySpan): DaySpan | null {
  const span = spanOf(columns, rows);
  if (!span) return null;
  const room = Math.max(MIN_DAYS / 2, Math.round(length(span) * LANE_ROOM));
  return clampWindow({ min: (span.min - room) as Day, max: (span.max + 2 * room) as Day }, whole);
}

/** The window moved just enough to bring `span` into it, with a margin. */
export function revealInWindow(window: DaySpan, span: DaySpan, whole: DaySpan): DaySpan {
  if (span.min >= window.min && span.max <= window.max) return window;
  const margin = Math.round(length(window) * 0.1);
  const days = length(window);
  const min = span.min < window.min ? span.min - margin : span.max + margin - days + 1;
  return clampWindow({ min: min as Day, max: (min + days - 1) as Day }, whole);
}
