import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { cutText, textWidth } from '../pen/text.ts';
import type { TimeScale } from './timeScale.ts';

/** A named period or event, in days. */
export interface NamedPeriod {
  /** What it stands for. */
  readonly of: object;
  readonly text: string;
  /** First and last day it may cover; equal parts of a day are allowed. */
  readonly from: number;
  readonly to: number;
  /** First and last day it surely covers; absent: all of them. */
  readonly sure?: { readonly from: number; readonly to: number } | undefined;
  readonly isBand: boolean;
  /** `context`: quieter, and without a name if there is no room. */
  readonly look: 'annotation' | 'context';
  /** Accessible name and tip. */
  readonly title?: string | undefined;
}

/** A period, px from the upper left corner of the lanes, with its name in one of the rows above the axis. */
interface Placed {
  readonly period: NamedPeriod;
  readonly x0: number;
  readonly x1: number;
  /** The part it surely covers. */
  readonly s0: number;
  readonly s1: number;
  readonly row: number;
  readonly nameX: number;
  /** '' if there is no room. */
  readonly text: string;
}

/** Periods and events behind a timeline, with their names in rows above its axis. */
export interface Periods {
  /** Height of the rows of names, px. */
  readonly height: number;
  /** What lies in the window: the `of` of each. */
  readonly shown: ReadonlySet<object>;
  /** Number of those in the window whose names have no room. */
  readonly unnamed: number;
  /** Draws them over lanes of `height` px below `above` px of axis; the origin is the corner of the lanes. */
  draw(pen: Pen, above: number, height: number): void;
}

/** Type size, and height of a row of names, px of the timeline. */
const SIZE = 11;
const ROW = 16;
/** Gap between a name and its line, and between two names in a row, px. */
const NAME_GAP = 4;
const BETWEEN = 10;
const MAX_NAME = 240;
/** Rows that names of context may use, and least width of a shortened one, px. */
const CONTEXT_ROWS = 4;
const LEAST_NAME = 36;
/** Opacity of a band of context where it is sure, and where it may be. */
const BAND = { sure: 0.13, possible: 0.06 } as const;

type Measured = Omit<Placed, 'row' | 'nameX' | 'text'>;

function measured(period: NamedPeriod, { x, right }: TimeScale): readonly Measured[] {
  const within = (px: number) => Math.max(0, Math.min(right, px));
  const { from, to, sure } = period;
  if (!period.isBand) {
    const middle = x((from + to + 1) / 2);
    if (middle < 0 || middle > right) return [];
    const isExact = sure === undefined;
    const [x0, x1] = isExact ? [middle, middle] : [within(x(from)), within(x(to + 1))];
    return [{ period, x0, x1, s0: middle, s1: middle }];
  }
  const [x0, x1] = [within(x(from)), within(x(to + 1))];
  if (x1 <= x0) return [];
  const [s0, s1] = sure ? [within(x(sure.from)), within(x(sure.to + 1))] : [x0, x1];
  // Without a day it surely covers, all of it is only possible.
  const middle = (x0 + x1) / 2;
  return [{ period, x0, x1, ...(s1 < s0 ? { s0: middle, s1: middle } : { s0, s1 }) }];
}

/** Puts names into rows without overlaps: the first row that has room. */
function placed(periods: readonly Measured[], right: number): readonly Placed[] {
  const ends: number[] = [];
  const free = (start: number) => ends.findIndex((end) => end + BETWEEN <= start);
  return [...periods]
    .sort((a, b) => a.x0 - b.x0)
    .map((each) => {
      const { period, x0, x1, s0 } = each;
      const { isBand } = period;
      const start = isBand ? x0 : s0;
      const fitted = (most: number) => {
        const text = cutText(period.text.replaceAll('\n', ' '), SIZE, Math.min(most, right), true);
        const width = textWidth(text, SIZE, true);
        // A name is above its band if it fits, else it begins at it, or ends at the edge.
        const inBand = isBand && width <= x1 - x0;
        return { text, width, nameX: inBand ? (x0 + x1 - width) / 2 : Math.min(start, right - width) };
      };
      let name = fitted(MAX_NAME);
      let row = free(name.nameX);
      if (period.look === 'context' && row < 0 && ends.length >= CONTEXT_ROWS) {
        // A shorter name may have room at the start of its band.
        if (isBand && x1 - x0 >= LEAST_NAME) name = fitted(x1 - x0);
        row = free(name.nameX);
        if (row < 0 || x1 - x0 < LEAST_NAME) return { ...each, row: ends.length - 1, nameX: 0, text: '' };
      }
      if (row < 0) row = ends.length;
      ends[row] = name.nameX + name.width;
      return { ...each, row, nameX: name.nameX, text: name.text };
    });
}

/** Draws the ground of a period of context: fainter where it is not sure. */
function drawContextGround(
  pen: Pen,
  { x0, x1, s0, s1 }: Placed,
  top: number,
  height: number,
  palette: Palette,
): void {
  const fill = (from: number, to: number, fillOpacity: number) => {
    const rect = { x: from, y: top, width: to - from, height: height - top };
    if (to > from) pen.rect(rect, { fill: palette.muted, fillOpacity });
  };
  fill(x0, s0, BAND.possible);
  fill(s0, s1, BAND.sure);
  fill(s1, x1, BAND.possible);
}

/** Draws the line below the name of a period of context, dashed where it is not sure; or the line of an event. */
function drawContextLines(
  pen: Pen,
  { x0, x1, s0, s1, period }: Placed,
  top: number,
  height: number,
  palette: Palette,
) {
  const stroke = { colour: palette.muted, width: 1.5 };
  if (!period.isBand) {
    pen.line(s0, top, s0, height, { ...stroke, width: 1.25, ...(x1 > x0 && { dashes: [2, 3] }) });
    return;
  }
  if (s1 > s0) pen.line(s0, top, s1, top, stroke);
  for (const [from, to] of [
    [x0, s0],
    [s1, x1],
  ] as const)
    if (to > from) pen.line(from, top, to, top, { ...stroke, dashes: [2, 2] });
  // Where one period follows another, a line tells them apart.
  if (x0 > 0 && x0 === s0) pen.line(x0, top, x0, height, { ...stroke, width: 1, opacity: 0.35 });
}

/** Lays out named periods and events along a scale. */
export function periodsOf(periods: readonly NamedPeriod[], scale: TimeScale, palette: Palette): Periods {
  const all = placed(
    periods.flatMap((each) => measured(each, scale)),
    scale.right,
  );
  const rows = all.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    height: rows * ROW,
    shown: new Set(all.map(({ period }) => period.of)),
    unnamed: all.filter(({ text }) => text === '').length,
    draw: (pen, above, height) => {
      const topOf = (row: number) => -above - rows * ROW + row * ROW;
      const lineOf = (row: number) => topOf(row) + ROW - NAME_GAP / 2;
      for (const each of all) {
        const { x0, x1, row, period } = each;
        const top = lineOf(row);
        if (period.look === 'context')
          pen.group({ name: period.title }, () => drawContextGround(pen, each, top, height, palette));
        else if (period.isBand)
          pen.rect({ x: x0, y: top, width: x1 - x0, height: height - top }, { fill: palette.wash });
      }
      for (const each of all) {
        const { x0, x1, row, period } = each;
        const top = lineOf(row);
        if (period.look === 'context') {
          drawContextLines(pen, each, top, height, palette);
          continue;
        }
        const stroke = { colour: palette.accent, width: period.isBand ? 2 : 1.5 };
        if (period.isBand) pen.line(x0, top, x1, top, stroke);
        else pen.line(x0, top, x0, height, { ...stroke, dashes: [4, 3] });
      }
      for (const { text, nameX, row, period } of all) {
        if (text === '') continue;
        const fill = period.look === 'context' ? palette.muted : palette.ink;
        const write = () => pen.text(text, nameX, topOf(row) + SIZE, { size: SIZE, weight: 600, fill });
        if (period.title === undefined) write();
        else pen.group({ name: period.title }, write);
      }
    },
  };
}
