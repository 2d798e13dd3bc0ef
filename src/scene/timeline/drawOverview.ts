import type { Day } from '../../core/days.ts';
import type { ValueBin } from '../../core/histogram.ts';
import { type Palette, swatchColour } from '../palette.ts';
import { type Pen, polygons } from '../pen/pen.ts';
import type { TimeScale } from './timeScale.ts';

/** The bars over the whole range, and how to draw them. */
export interface OverviewDrawing {
  readonly bins: readonly ValueBin[];
  /** The values whose codes the bins count by. */
  readonly values: readonly string[];
  readonly scale: Pick<TimeScale, 'x' | 'right'>;
  /** px. */
  readonly height: number;
  readonly palette: Palette;
  /** Swatch of each value that colours go by. */
  readonly swatches: ReadonlyMap<string, number>;
  inPeriod(day: Day): boolean;
}

/** Height of the lowest bar, and gap above the highest, px. */
const MIN_BAR = 3;
const ABOVE = 4;
/** Opacity of a bar outside the period. */
const OUTSIDE = 0.25;

const corners = (x: number, y: number, width: number, height: number) =>
  [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;

/** Draws a bar for each bin, stacked by the colours of its records; those without a colour are at the bottom. */
export function drawOverview(pen: Pen, drawing: OverviewDrawing): void {
  const { bins, values, scale, height, palette, swatches, inPeriod } = drawing;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const coloured = values
    .map((id, code) => ({ code, swatch: swatches.get(id) ?? -1 }))
    .filter(({ swatch }) => swatch >= 0)
    .sort((a, b) => a.swatch - b.swatch);
  const inside = new Map<string, ReturnType<typeof corners>[]>();
  const outside: typeof inside = new Map();
  for (const { min, max, count, byValue } of bins) {
    if (count === 0) continue;
    const [x0, x1] = [Math.max(0, scale.x(min)), Math.min(scale.right, scale.x(max + 1))];
    const total = MIN_BAR + (count / most) * (height - MIN_BAR - ABOVE);
    const bar = { x: x0 + 0.5, width: Math.max(1, x1 - x0 - 1) };
    const named = coloured.map(({ code, swatch }) => ({
      of: byValue[code] ?? 0,
      colour: swatchColour(palette, swatch),
    }));
    const others = count - named.reduce((sum, { of }) => sum + of, 0);
    const bars = inPeriod(min) ? inside : outside;
    let base = height;
    for (const { of, colour } of [{ of: others, colour: palette.other }, ...named]) {
      if (of === 0) continue;
      const part = (of / count) * total;
      base -= part;
      const rect = corners(bar.x, base, bar.width, part);
      const same = bars.get(colour);
      if (same) same.push(rect);
      else bars.set(colour, [rect]);
    }
  }
  for (const [bars, opacity] of [
    [inside, 1],
    [outside, OUTSIDE],
  ] as const)
    pen.group({ opacity }, () => {
      // Rectangles with the same fill are one path, so that a page needs one element for them.
      for (const [fill, rects] of bars) pen.path(polygons(rects), { fill });
    });
}
