import type { Columns } from '../../core/columns';
import type { Day } from '../../core/days';
import type { SectorBin } from '../../core/histogram';
import { type Palette, swatchColour } from '../palette';
import type { Pen } from '../pen/pen';
import type { TimeScale } from './timeScale';

/** The bars of the whole range and how they are drawn. */
export interface OverviewDrawing {
  readonly bins: readonly SectorBin[];
  readonly columns: Columns;
  readonly scale: Pick<TimeScale, 'x' | 'right'>;
  /** px. */
  readonly height: number;
  readonly palette: Palette;
  /** Swatch of each sector, by id. */
  readonly swatches: ReadonlyMap<string, number>;
  inPeriod(day: Day): boolean;
}

/** px of the lowest bar, and above the highest. */
const LEAST = 3;
const ABOVE = 4;
/** Opacity of a bar outside the period. */
const OUTSIDE = 0.25;

/** A bar for each bin, stacked by the colours of its records' primary sectors; below all of them those without a colour. */
export function drawOverview(pen: Pen, drawing: OverviewDrawing): void {
  const { bins, columns, scale, height, palette, swatches, inPeriod } = drawing;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const coloured = columns.domains.sector.values
    .map((id, code) => ({ code, swatch: swatches.get(id) ?? -1 }))
    .filter(({ swatch }) => swatch >= 0)
    .sort((a, b) => a.swatch - b.swatch);
  for (const { min, max, count, sectors } of bins) {
    if (count === 0) continue;
    const [x0, x1] = [Math.max(0, scale.x(min)), Math.min(scale.right, scale.x(max + 1))];
    const total = LEAST + (count / most) * (height - LEAST - ABOVE);
    const bar = { x: x0 + 0.5, width: Math.max(1, x1 - x0 - 1) };
    const named = coloured.map(({ code, swatch }) => ({
      of: sectors[code] ?? 0,
      colour: swatchColour(palette, swatch),
    }));
    const others = count - named.reduce((sum, { of }) => sum + of, 0);
    pen.group({ opacity: inPeriod(min) ? 1 : OUTSIDE }, () => {
      let base = height;
      for (const { of, colour } of [{ of: others, colour: palette.other }, ...named]) {
        if (of === 0) continue;
        const part = (of / count) * total;
        base -= part;
        pen.rect({ ...bar, y: base, height: part }, { fill: colour });
      }
    });
  }
}
