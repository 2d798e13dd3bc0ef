/** Counts from `min` to `max` share a fill; `max` is null in the open last class. */
export interface FillClass {
  readonly min: number;
  readonly max: number | null;
}

/** Values that are looked at for natural breaks; of more, as many are taken evenly. */
const MOST_VALUES = 256;

/** Two leading digits are enough for the edge of a class. */
function roundEdge(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

/** A round number above `below` and at most `first`, where a class that holds `first` begins. */
function edgeBetween(below: number, first: number): number {
  const edge = roundEdge(Math.sqrt(below * first));
  return edge > below && edge <= first ? edge : first;
}

/** Sums up to each value of its weight, and of weight times logarithm and its square. */
function sumsOf(sorted: readonly number[]) {
  const values: number[] = [];
  const sums: { weight: number; log: number; square: number }[] = [{ weight: 0, log: 0, square: 0 }];
  for (const value of sorted) {
    const log = Math.log(value);
    const isAgain = values.at(-1) === value;
    const before = isAgain ? sums.pop() : sums.at(-1);
    const { weight, log: logs, square } = before ?? { weight: 0, log: 0, square: 0 };
    sums.push({ weight: weight + 1, log: logs + log, square: square + log * log });
    if (!isAgain) values.push(value);
  }
  return { values, sums };
}

/**
 * Where three classes of counts begin that lie as close together as can be: natural breaks (Jenks 1967) of their
 * logarithms, for shares matter, not differences. null where there are too few counts to tell apart.
 * @param sorted ascending, each at least 1
 */
function naturalBreaks(sorted: readonly number[]): readonly [number, number, number] | null {
  const { values, sums } = sumsOf(sorted);
  const spread = (from: number, to: number): number => {
    const [a, b] = [sums[from], sums[to]];
    if (!a || !b) return 0;
    const log = b.log - a.log;
    return b.square - a.square - (log * log) / (b.weight - a.weight);
  };
  let best: { readonly second: number; readonly third: number; readonly sum: number } | null = null;
  for (let second = 1; second < values.length - 1; second++)
    for (let third = second + 1; third < values.length; third++) {
      const sum = spread(0, second) + spread(second, third) + spread(third, values.length);
      if (!best || sum < best.sum) best = { second, third, sum };
    }
  const [low, high] = values;
  if (low !== undefined && high !== undefined && values.length === 2 && low > 1)
    return [1, edgeBetween(1, low), edgeBetween(low, high)];
  if (!best) return null;
  const at = (place: number) => edgeBetween(values[place - 1] ?? 1, values[place] ?? 1);
  return [1, at(best.second), at(best.third)];
}

function edges(counts: readonly number[]): readonly number[] {
  const most = Math.max(0, ...counts);
  if (most <= 3) return [1, 2, 3];
  if (most <= 12) return [1, 3, 5];
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const step = Math.max(1, sorted.length / MOST_VALUES);
  const some = Array.from(
    { length: Math.floor(sorted.length / step) },
    (_, i) => sorted[Math.floor(i * step)] ?? 1,
  );
  return naturalBreaks(some) ?? [1, roundEdge(most ** (1 / 3)), roundEdge(most ** (2 / 3))];
}

/** Three classes for some counts: by hand where all are small, by natural breaks beyond. */
export function fillClasses(counts: readonly number[]): readonly FillClass[] {
  const starts = edges(counts);
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
