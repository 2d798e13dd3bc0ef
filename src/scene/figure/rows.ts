/** Rows of a list or matrix are as high as there is room for, within bounds, px. */
export const ROW = { least: 22, most: 36 } as const;

/** px that each of `count` rows has in a room of `height` px. */
export const rowOf = (height: number, count: number): number =>
  Math.max(ROW.least, Math.min(ROW.most, height / Math.max(1, count)));

/** px of the type in a row of so many px. */
export const sizeOf = (row: number): number => Math.min(16, Math.round(row * 0.6));
