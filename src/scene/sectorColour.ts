import type { Sector } from '../core/dataset';
import { sectorSwatches } from './palette';

/** CSS colour of each sector, as a custom property of the theme, by id. */
export function sectorColours(sectors: readonly Sector[]): (sector: string) => string {
  const swatches = sectorSwatches(sectors);
  return (sector) => {
    const swatch = swatches.get(sector) ?? -1;
    return swatch < 0 ? 'var(--sector-other)' : `var(--sector-${swatch + 1})`;
  };
}
