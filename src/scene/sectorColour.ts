import type { Sector } from '../core/dataset';
import { sectorSwatches } from './palette';

type Colours = (sector: string) => string;

/** One function for a list of sectors, so that what is drawn with it can be memoised. */
const known = new WeakMap<readonly Sector[], Colours>();

/** CSS colour of each sector, as a custom property of the theme, by id. */
export function sectorColours(sectors: readonly Sector[]): Colours {
  const colours = known.get(sectors) ?? coloursOf(sectors);
  known.set(sectors, colours);
  return colours;
}

function coloursOf(sectors: readonly Sector[]): Colours {
  const swatches = sectorSwatches(sectors);
  return (sector) => {
    const swatch = swatches.get(sector) ?? -1;
    return swatch < 0 ? 'var(--sector-other)' : `var(--sector-${swatch + 1})`;
  };
}
