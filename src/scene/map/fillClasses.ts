/** Counts from `min` to `max` share a fill; `max` is null in the last class, unless it contains a single count. */
export interface FillClass {
  readonly min: number;
  readonly max: number | null;
  /** Index of its fill in the palette: with fewer classes, fills in between are skipped. */
  readonly shade: number;
}

const MAX_CLASSES = 5;

/** Maximum number of values examined for natural breaks; of more, this many are taken at even intervals. */
const MAX_VALUES = 256;

/** Rounds to two leading digits, enough for the edge of a class. */
function roundEdge(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

/** A round number above `below` and at most `first`, the smallest count of the class that begins there. */
function edgeBetween(below: number, first: number): number {
  const edge = roundEdge(Math.sqrt(below * first));
  return edge > below && edge <= first ? edge : first;
}

/** Running sums, for each value, of its weight, of weight times logarithm, and of weight times logarithm squared. */
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
 * Where classes of counts begin so that each is as compact as possible: natural breaks (Jenks 1967) of the logarithms,
 * as ratios matter, not differences; found by dynamic programming (Fisher 1958). As many as there are different counts,
 * at most {@link MAX_CLASSES}.
 * @param sorted ascending, each at least 1
 */
function naturalBreaks(sorted: readonly number[]): readonly number[] {
  const { values, sums } = sumsOf(sorted);
  const spread = (from: number, to: number): number => {
    const [a, b] = [sums[from], sums[to]];
    if (!a || !b) return 0;
    const log = b.log - a.log;
    return b.square - a.square - (log * log) / (b.weight - a.weight);
  };
  const most = Math.min(MAX_CLASSES, values.length);
  /** By class, for the values up to each one: the smallest spread, and where the class then begins. */
  const best: { readonly sum: number; readonly start: number }[][] = [
    values.map((_, i) => ({ sum: spread(0, i + 1), start: 0 })),
  ];
  for (let k = 1; k < most; k++) {
    const before = best[k - 1] ?? [];
    best.push(
      values.map((_, i) => {
        let least = { sum: Infinity, start: i };
        for (let start = k; start <= i; start++) {
          const sum = (before[start - 1]?.sum ?? 0) + spread(start, i + 1);
          if (sum < least.sum) least = { sum, start };
        }
        return least;
      }),
    );
  }
  const starts: number[] = [];
  for (let k = most - 1, end = values.length - 1; k > 0; k--) {
    const { start } = best[k]?.[end] ?? { start: k };
    starts.unshift(edgeBetween(values[start - 1] ?? 1, values[start] ?? 1));
    end = start - 1;
  }
  return [1, ...starts];
}

function edges(counts: readonly number[]): readonly number[] {
  const most = Math.max(0, ...counts);
  if (most <= 5) return Array.from({ length: most }, (_, i) => i + 1);
  if (most <= 12) return [1, 2, 3, 4, 8].filter((edge) => edge <= most);
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const step = Math.max(1, sorted.length / MAX_VALUES);
  const length = Math.floor(sorted.length / step);
  return naturalBreaks(Array.from({ length }, (_, i) => sorted[Math.floor(i * step)] ?? 1));
}

/**
 * Up to five classes for some counts: fixed ones if all counts are small, else by natural breaks; none if there are no
 * counts.
 */
export function fillClasses(counts: readonly number[]): readonly FillClass[] {
  const starts = edges(counts);
  const most = Math.max(0, ...counts);
  return starts.map((min, i) => {
    const next = starts[i + 1];
    const last = min === most ? most : null;
    const share = starts.length === 1 ? 0.5 : i / (starts.length - 1);
    return { min, max: next === undefined ? last : next - 1, shade: Math.round(share * (MAX_CLASSES - 1)) };
  });
}

/** The shade of the class that a count of at least 1 falls into. */
export const shadeOf = (classes: readonly FillClass[], count: number): number =>
  classes.findLast((each) => count >= each.min)?.shade ?? 0;

/** The counts of a class as text: "3", "4–7", "8+". */
export const classText = ({ min, max }: FillClass): string =>
  max === null ? `${min}+` : min === max ? String(min) : `${min}–${max}`;
