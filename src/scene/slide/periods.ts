import type { Annotation } from '../../core/annotation.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { cutText, textWidth } from '../pen/text.ts';
import type { TimeScale } from '../timeline/timeScale.ts';
import { plainMarkup } from './markup.ts';

/** Type size, and height of a row of names, px of the timeline. */
const SIZE = 11;
const ROW = 16;
/** Gap between a name and its line, and between two names in a row, px. */
const NAME_GAP = 4;
const BETWEEN = 10;
const MAX_NAME = 240;

/** A band or milestone line, px from the upper left corner of the lanes. */
interface Period {
  readonly of: Annotation;
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  readonly isBand: boolean;
}

/** A period with its name in one of the rows above the axis. */
interface NamedPeriod extends Period {
  readonly row: number;
  readonly nameX: number;
}

/** Bands and milestone lines of a timeline, with their names in rows above it. */
export interface Periods {
  /** Height of the rows of names, px. */
  readonly height: number;
  /** Those that lie in the window. */
  readonly shown: ReadonlySet<Annotation>;
  /** Draws them over lanes of `height` px below `above` px of axis; the origin is the corner of the lanes. */
  draw(pen: Pen, above: number, height: number): void;
}

function periodsIn(annotations: readonly Annotation[], scale: TimeScale): readonly Period[] {
  return annotations.flatMap((each): readonly Period[] => {
    if (each.kind === 'milestone') {
      const date = parseEdtf(each.date);
      const x = date ? scale.x((date.min + date.max + 1) / 2) : -1;
      const isIn = x >= 0 && x <= scale.right;
      return isIn ? [{ of: each, x0: x, x1: x, text: plainMarkup(each.text), isBand: false }] : [];
    }
    if (each.kind !== 'band') return [];
    const [from, to] = [parseEdtf(each.from), parseEdtf(each.to)];
    if (!from || !to) return [];
    const [x0, x1] = [Math.max(0, scale.x(from.min)), Math.min(scale.right, scale.x(to.max + 1))];
    return x1 > x0 ? [{ of: each, x0, x1, text: plainMarkup(each.text), isBand: true }] : [];
  });
}

/** Puts names into rows without overlaps: the first row that has room. */
function named(periods: readonly Period[], right: number): readonly NamedPeriod[] {
  const ends: number[] = [];
  return [...periods]
    .sort((a, b) => a.x0 - b.x0)
    .map((period) => {
      const text = cutText(period.text.replaceAll('\n', ' '), SIZE, Math.min(MAX_NAME, right), true);
      const width = textWidth(text, SIZE, true);
      const { x0, x1 } = period;
      // A name is above its band if it fits, else it begins at it, or ends at the edge.
      const inBand = period.isBand && width <= x1 - x0;
      const start = inBand ? (x0 + x1 - width) / 2 : Math.min(x0, right - width);
      const at = ends.findIndex((end) => end + BETWEEN <= start);
      const row = at < 0 ? ends.length : at;
      ends[row] = start + width;
      return { ...period, text, row, nameX: start };
    });
}

/** The bands and milestones among some annotations. */
export function periodsOf(annotations: readonly Annotation[], scale: TimeScale, palette: Palette): Periods {
  const periods = named(periodsIn(annotations, scale), scale.right);
  const rows = periods.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    height: rows * ROW,
    shown: new Set(periods.map(({ of }) => of)),
    draw: (pen, above, height) => {
      const topOf = (row: number) => -above - rows * ROW + row * ROW;
      for (const { x0, x1, isBand, row } of periods) {
        const top = topOf(row) + ROW - NAME_GAP / 2;
        if (isBand) pen.rect({ x: x0, y: top, width: x1 - x0, height: height - top }, { fill: palette.wash });
      }
      for (const { x0, x1, isBand, row } of periods) {
        const top = topOf(row) + ROW - NAME_GAP / 2;
        const stroke = { colour: palette.accent, width: isBand ? 2 : 1.5 };
        if (isBand) pen.line(x0, top, x1, top, stroke);
        else pen.line(x0, top, x0, height, { ...stroke, dashes: [4, 3] });
      }
      for (const { text, nameX, row } of periods)
        pen.text(text, nameX, topOf(row) + SIZE, { size: SIZE, weight: 600, fill: palette.ink });
    },
  };
}
