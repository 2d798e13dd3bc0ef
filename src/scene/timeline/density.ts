import type { Columns } from '../../core/columns';
import type { TimeScale } from './timeScale';

/** A stretch of a lane that holds too many marks to show each. */
export interface DensityBin {
  /** px. */
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
}

/** Width of a bin, px: wide enough for its number. */
const BIN = 26;

/** Counts of rows along a lane, by the middle of what each date can mean; as many bins as the width allows. */
export function densityBins(columns: Columns, rows: readonly number[], scale: TimeScale): DensityBin[] {
  const bins = Math.max(1, Math.floor((scale.right - scale.left) / BIN));
  const width = (scale.right - scale.left) / bins;
  const counts = new Uint32Array(bins);
  for (const row of rows) {
    const x = scale.x(((columns.minDay[row] ?? 0) + (columns.maxDay[row] ?? 0) + 1) / 2);
    const bin = Math.floor((x - scale.left) / width);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return Array.from(counts, (count, i) => ({
    x0: scale.left + i * width,
    x1: scale.left + (i + 1) * width,
    count,
  })).filter(({ count }) => count > 0);
}
