import type { PlacedMark } from './placedLane.ts';

/** Whether two marks of a key stand at the same place. */
export function isSamePlace(a: PlacedMark, b: PlacedMark): boolean {
  const keys = ['x0', 'x1', 'y', 'size', 'lane'] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** Whether any mark of both lists stands elsewhere now; those that came or went aside. */
export function haveMoved(before: readonly PlacedMark[], now: readonly PlacedMark[]): boolean {
  if (before === now) return false;
  const nowOf = new Map(now.map((mark) => [mark.key, mark]));
  return before.some((mark) => {
    const other = nowOf.get(mark.key);
    return other !== undefined && !isSamePlace(mark, other);
  });
}
