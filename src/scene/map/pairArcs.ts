import type { Columns } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import { partnerPoint } from './bubbles.ts';
import { greatCircle } from './greatCircle.ts';
import type { Arc } from './mapScene.ts';

/** Lines the map bears before they hide it, and parties a record may have before its pairs say little. */
const MOST_ARCS = 80;
const MOST_PARTIES = 12;

/** Parties beyond which pairs are not counted: their square would not fit into memory. */
const MOST_COUNTED = 2048;

interface PairCount {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

interface PairCounts {
  /** Those with the most rows, most first. */
  readonly strongest: readonly PairCount[];
  /** How many pairs there are in all. */
  readonly all: number;
}

/**
 * How many of the rows join each two parties that are `placed` (by code, 1). A record with more than
 * {@link MOST_PARTIES} parties joins none: its hundreds of pairs would drown what two states agreed between themselves.
 */
function pairCounts({ party, parties }: Columns, rows: Uint32Array, placed: Uint8Array): PairCounts {
  const size = parties.length;
  if (size > MOST_COUNTED) return { strongest: [], all: 0 };
  // By `a * size + b`.
  const counts = new Uint32Array(size * size);
  const { offsets, values } = party;
  const keys: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const start = offsets[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    if (end - start > MOST_PARTIES) continue;
    for (let i = start; i < end; i++) {
      const x = values[i] ?? 0;
      if (placed[x] !== 1) continue;
      for (let j = i + 1; j < end; j++) {
        const y = values[j] ?? 0;
        if (placed[y] !== 1) continue;
        const key = x < y ? x * size + y : y * size + x;
        const count = counts[key] ?? 0;
        if (count === 0) keys.push(key);
        counts[key] = count + 1;
      }
    }
  }
  // Count and key as one number; of two counts alike the first key is first.
  const squares = size * size;
  const ranks = new Float64Array(MOST_ARCS);
  let filled = 0;
  for (const key of keys) {
    const rank = (counts[key] ?? 0) * squares + (squares - 1 - key);
    if (filled === MOST_ARCS && rank < (ranks[MOST_ARCS - 1] ?? 0)) continue;
    let place = filled < MOST_ARCS ? filled++ : MOST_ARCS - 1;
    for (; place > 0 && (ranks[place - 1] ?? 0) < rank; place--) ranks[place] = ranks[place - 1] ?? 0;
    ranks[place] = rank;
  }
  const strongest = Array.from(ranks.subarray(0, filled), (rank) => {
    const key = squares - 1 - (rank % squares);
    return { a: Math.floor(key / size), b: key % size, count: Math.floor(rank / squares) };
  });
  return { strongest, all: keys.length };
}

/** px of a line for `count`, when the strongest pair has `most`. */
export const arcWidth = (count: number, most: number) => 1 + 2.6 * Math.sqrt(count / Math.max(1, most));

/** The same where lines are many. */
const thinWidth = (count: number, most: number) => 0.5 + 2.5 * (count / Math.max(1, most));

/** Great circles between the pairs with the most rows, where no country is the hub. */
export function pairArcs(
  columns: Columns,
  rows: Uint32Array,
  places: CountryIndex,
): { readonly arcs: readonly Arc[]; readonly leftOut: number } {
  const points = columns.parties.map((code) => partnerPoint(code, columns.groups, places, undefined));
  const placed = Uint8Array.from(points, (point) => (point ? 1 : 0));
  const { strongest, all } = pairCounts(columns, rows, placed);
  const most = strongest[0]?.count ?? 0;
  const arcs = strongest.flatMap(({ a, b, count }) => {
    const [from, to] = [points[a], points[b]];
    if (!from || !to) return [];
    const partners = [columns.parties[a] ?? '', columns.parties[b] ?? ''];
    return [{ partners, lines: greatCircle(from, to), width: thinWidth(count, most) }];
  });
  return { arcs, leftOut: Math.max(0, all - MOST_ARCS) };
}
