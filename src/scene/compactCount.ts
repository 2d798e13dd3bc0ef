const UNITS = [
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A count in at most four characters where there is room for no more: 950, 1.2k, 12k, 3.4M. */
export function compactCount(count: number): string {
  for (const [unit, letter] of UNITS) {
    if (count < unit) continue;
    const tenths = Math.floor((count / unit) * 10) / 10;
    return `${tenths < 10 ? tenths : Math.floor(tenths)}${letter}`;
  }
  return String(count);
}
