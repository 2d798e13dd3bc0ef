import type { Columns } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import { partnerPoint } from './bubbles.ts';
import type { Circles } from './circles.ts';
import type { Arc } from './mapScene.ts';

/** Lines beyond which the map would be hidden, and parties beyond which a record's pairs say little. */
const MAX_ARCS = 80;
const MAX_PARTIES = 12;

/** Parties beyond which pairs are not counted: the matrix of pairs would not fit into memory. */
const MAX_COUNTED_PARTIES = 2048;

/**
 * How many of the rows join each pair of parties that are `placed` (by code, 1). A record with more than
 * {@link MAX_PARTIES} parties joins none: its hundreds of pairs would drown what two states agreed between themselves.
 * `strongest`: the pairs with the most rows, most first; `all`: number of pairs.
 */
function pairCounts({ party, parties }: Columns, rows: Uint32Array, placed: Uint8Array) {
  const size = parties.length;
  if (size > MAX_COUNTED_PARTIES) return { strongest: [], all: 0 };
  // Indexed by `a * size + b`.
  const counts = new Uint32Array(size * size);
  const { offsets, values } = party;
  const keys: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const start = offsets[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    if (end - start > MAX_PARTIES) continue;
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
  // Count and key packed into one number; of pairs with the same count, the first key comes first.
  const squares = size * size;
  const ranks = new Float64Array(MAX_ARCS);
  let filled = 0;
  for (const key of keys) {
    const rank = (counts[key] ?? 0) * squares + (squares - 1 - key);
    if (filled === MAX_ARCS && rank < (ranks[MAX_ARCS - 1] ?? 0)) continue;
    let place = filled < MAX_ARCS ? filled++ : MAX_ARCS - 1;
    for (; place > 0 && (ranks[place - 1] ?? 0) < rank; place--) ranks[place] = ranks[place - 1] ?? 0;
    ranks[place] = rank;
  }
  const strongest = Array.from(ranks.subarray(0, filled), (rank) => {
    const key = squares - 1 - (rank % squares);
    return { a: Math.floor(key / size), b: key % size, count: Math.floor(rank / squares) };
  });
  return { strongest, all: keys.length };
}

/** Width of a line for `count` in px, if the strongest pair has `maxCount`. */
export const arcWidth = (count: number, maxCount: number) =>
  1 + 2.6 * Math.sqrt(count / Math.max(1, maxCount));

/** The same for maps with many lines. */
const thinWidth = (count: number, maxCount: number) => 0.5 + 2.5 * (count / Math.max(1, maxCount));

/** Great circles between the pairs with the most rows, for datasets without a hub. */
export function pairArcs(columns: Columns, rows: Uint32Array, places: CountryIndex, circles: Circles) {
  const points = columns.parties.map((code) => partnerPoint(code, columns.groups, places, undefined));
  const placed = Uint8Array.from(points, (point) => (point ? 1 : 0));
  const { strongest, all } = pairCounts(columns, rows, placed);
  const most = strongest[0]?.count ?? 0;
  const arcs = strongest.flatMap(({ a, b, count }): readonly Arc[] => {
    const [from, to] = [points[a], points[b]];
    if (!from || !to) return [];
    const partners = [columns.parties[a] ?? '', columns.parties[b] ?? ''];
    return [{ partners, circle: circles.between(from, to), width: thinWidth(count, most) }];
  });
  return { arcs, leftOut: Math.max(0, all - MAX_ARCS) };
}
