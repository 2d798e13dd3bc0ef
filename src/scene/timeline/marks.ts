import { EVER_BEFORE, SPREAD } from '../../core/activity.ts';
import { primaryValue } from '../../core/colourField.ts';
import { type Columns, NO_DAY, OPEN_DAY } from '../../core/columns.ts';
import { stageOf, statusOfCode } from '../../core/status.ts';
import type { ColourFacet, Stage, Status } from '../../core/taxonomy.ts';
import type { TimeScale } from './timeScale.ts';

/** Shape is precision: a day, a longer span whose ends are soft, one day of a range. */
export const MARK_SHAPES = ['dot', 'soft', 'dashed'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];
/** Fill is stage, from talks to what is under way; on a given day it is the status, and only then `struck`. */
export const MARK_FILLS = ['hollow', 'half', 'solid', 'ringed', 'struck'] as const;
export type MarkFill = (typeof MARK_FILLS)[number];

const FILLS: Readonly<Record<Stage, MarkFill>> = {
  unstated: 'half',
  held: 'hollow',
  proposed: 'hollow',
  announced: 'half',
  prepared: 'half',
  signed: 'solid',
  'in-force': 'solid',
  launched: 'ringed',
};

const STATUS_FILLS: Readonly<Record<Status, MarkFill>> = {
  'not-yet': 'hollow',
  'under-discussion': 'hollow',
  unknown: 'half',
  signed: 'solid',
  'in-force': 'ringed',
  ended: 'struck',
};

/** A mark's appearance, independent of position. */
export interface MarkStyle {
  readonly shape: MarkShape;
  readonly fill: MarkFill;
  /** The value that decides its colour: of the primary sector, unless colours go by another field. */
  readonly value: string;
  /** Whether the date is that of a report, not of the event. */
  readonly reported: boolean;
}

/** The line from a mark along its validity, forwards or backwards, px. */
export interface ValidityLine {
  readonly x0: number;
  readonly x1: number;
  /** Whether it continues past the edge of the window, or has no end on that side. */
  readonly goesOn: boolean;
  /** Whether that end is open, rather than outside the window. */
  readonly isOpen: boolean;
}

/** A mark's extent in time, before it has a height. */
export interface Extent {
  readonly row: number;
  /** Edges in px. */
  readonly x0: number;
  readonly x1: number;
}

/** Minimum width of a bar, as a multiple of its height, so that it differs from a dot. */
const BAR_WIDTH = { soft: 1.9, dashed: 2.1 } as const;

function markShape(columns: Columns, row: number): MarkShape {
  if (columns.oneOf[row] !== SPREAD.plain) return 'dashed';
  const isExact = row < columns.dated && columns.minDay[row] === columns.maxDay[row];
  return isExact ? 'dot' : 'soft';
}

/** The appearance of a row's marks, with colours by `facet`; `status`: a code into STATUSES if a day is asked for. */
export const markStyle = (
  columns: Columns,
  row: number,
  facet: ColourFacet,
  status: number | null = null,
): MarkStyle => ({
  shape: markShape(columns, row),
  fill: status === null ? FILLS[stageOf(columns, row)] : STATUS_FILLS[statusOfCode(status)],
  value: primaryValue(columns, facet, row),
  reported: columns.reported[row] === 1,
});

/** The extent in time of a row's mark of `size` px. */
export function extentOf(columns: Columns, row: number, scale: TimeScale, size: number): Extent {
  const start = scale.x(columns.minDay[row] ?? 0);
  const end = scale.x((columns.maxDay[row] ?? 0) + 1);
  const shape = markShape(columns, row);
  const width = shape === 'dot' ? size : Math.max(end - start, size * BAR_WIDTH[shape]);
  const middle = (start + end) / 2;
  return { row, x0: middle - width / 2, x1: middle + width / 2 };
}

/** The part of a line within the window; null if there is none. */
function lineWithin({ left, right }: TimeScale, line: ValidityLine): ValidityLine | null {
  const [x0, x1] = [Math.max(line.x0, left), Math.min(line.x1, right)];
  return x0 < x1 ? { ...line, x0, x1 } : null;
}

/** The line from a mark, or the edge of the window, to the end of its stated validity; null if there is none. */
export function validityLine(columns: Columns, extent: Extent, scale: TimeScale): ValidityLine | null {
  const last = columns.validTo[extent.row] ?? NO_DAY;
  if (last === NO_DAY) return null;
  const isOpen = last === OPEN_DAY;
  // Compared by days, as px are rounded.
  const goesOn = isOpen || last > scale.window.max;
  return lineWithin(scale, { x0: extent.x1, x1: isOpen ? Infinity : scale.x(last + 1), goesOn, isOpen });
}

/** First day of a row's stated validity, if it began before the date; otherwise NO_DAY. EVER_BEFORE if it has no begin. */
function leadBegin(columns: Columns, row: number): number {
  const first = columns.activeFromMin[row] ?? 0;
  if (columns.hasValidity[row] !== 1 || first >= (columns.minDay[row] ?? 0)) return NO_DAY;
  return first === EVER_BEFORE || columns.isLed(row) ? first : NO_DAY;
}

/** The line to a mark, or to the edge of the window, from a validity that began before its date; null otherwise. */
export function leadLine(columns: Columns, extent: Extent, scale: TimeScale): ValidityLine | null {
  const first = leadBegin(columns, extent.row);
  if (first === NO_DAY) return null;
  const isOpen = first === EVER_BEFORE;
  const goesOn = isOpen || first < scale.window.min;
  return lineWithin(scale, { x0: isOpen ? -Infinity : scale.x(first), x1: extent.x0, goesOn, isOpen });
}

/** Gap between a label and the line that begins behind it, px. */
const BEHIND_LABEL = 4;

/**
 * Where a mark's validity line begins, px: behind a label that it would run through, if it ends beyond the label; a
 * line that ends within the label runs under it, to its true end.
 *
 * @param label box of the label to the right of the mark; null if there is none
 */
export function lineStart(
  { x0, x1 }: Pick<ValidityLine, 'x0' | 'x1'>,
  label: Pick<Extent, 'x0' | 'x1'> | null,
): number {
  if (!label || label.x0 >= x1) return x0;
  const behind = label.x1 + BEHIND_LABEL;
  return behind < x1 ? behind : x0;
}

/** The first free sub-row for each extent; extents are in order of x0. */
export function dodge(extents: readonly Extent[], gap: number): readonly number[] {
  const ends: number[] = [];
  return extents.map(({ x0, x1 }) => {
    const free = ends.findIndex((end) => end + gap <= x0);
    const row = free < 0 ? ends.length : free;
    ends[row] = x1;
    return row;
  });
}
