/** Counts from `min` to `max` share a fill; `max` is null in the open last class. */
export interface FillClass {
  readonly min: number;
  readonly max: number | null;
}

/** Two leading digits are enough for the edge of a class. */
function roundEdge(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

function edges(most: number): readonly number[] {
  if (most <= 3) return [1, 2, 3];
  if (most <= 12) return [1, 3, 5];
  return [1, roundEdge(most ** (1 / 3)), roundEdge(most ** (2 / 3))];
}

/** Three classes for counts up to `most`: by hand where counts are small, geometric beyond. */
export function fillClasses(most: number): readonly FillClass[] {
  const starts = edges(most);
  return starts.map((min, i) => {
    const next = starts[i + 1];
    return { min, max: next === undefined ? null : next - 1 };
  });
}

/** Index of the class a count of at least 1 falls in. */
export function classOf(classes: readonly FillClass[], count: number): number {
  return Math.max(
    0,
    classes.findLastIndex((each) => count >= each.min),
  );
}
