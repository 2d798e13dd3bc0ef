/** Smallest type of a figure, px: 9 points. */
export const FIGURE_TYPE = 12;

/** Sizes of a figure, px at 96 to the inch; A4 is landscape. */
export const FIGURE_FORMATS = {
  wide: { width: 1280, height: 720 },
  classic: { width: 1200, height: 900 },
  a4: { width: 1123, height: 794 },
  square: { width: 1000, height: 1000 },
} as const;
export type FigureFormat = keyof typeof FIGURE_FORMATS;

/** Bounds of the width and height of a figure, px: 85 mm, a column of a journal, to 1058 mm. */
export const FIGURE_BOUNDS = { least: 320, most: 4000 } as const;

/** Units of a custom size, and their px at 96 to the inch. */
export const SIZE_UNITS = { px: 1, mm: 96 / 25.4, cm: 960 / 25.4 } as const;
export type SizeUnit = keyof typeof SIZE_UNITS;

/** Steps in which lengths are given, per unit. */
const STEPS = { px: 1, mm: 1, cm: 10 } as const satisfies Record<SizeUnit, number>;

/** The least and the greatest length of a figure in a unit, both within the bounds. */
export const boundsIn = (unit: SizeUnit): { readonly least: number; readonly most: number } => ({
  least: Math.ceil((FIGURE_BOUNDS.least / SIZE_UNITS[unit]) * STEPS[unit]) / STEPS[unit],
  most: Math.floor((FIGURE_BOUNDS.most / SIZE_UNITS[unit]) * STEPS[unit]) / STEPS[unit],
});

/** A length in px in whole px; null if it isn't within the bounds. */
export function lengthInPx(length: number, unit: SizeUnit): number | null {
  const px = Math.round(length * SIZE_UNITS[unit]);
  return px >= FIGURE_BOUNDS.least && px <= FIGURE_BOUNDS.most ? px : null;
}

/** A length in px in a unit, rounded up to its step. */
export const lengthIn = (px: number, unit: SizeUnit): number =>
  Math.ceil((px / SIZE_UNITS[unit]) * STEPS[unit] - 1e-6) / STEPS[unit];

/** Thrown when the texts of a figure leave no room for its picture. */
export class FigureTooSmall extends RangeError {
  override readonly name = 'FigureTooSmall';
  constructor(
    /** Height that would be enough at the same width, px. */
    readonly needed: number,
  ) {
    super(`The figure needs a height of ${needed} px`);
  }
}
