import type { Columns } from '../../core/columns';
import type { Places } from '../../core/places';
import { partnerPoint } from './bubbles';
import { greatCircle } from './greatCircle';
import type { Arc } from './mapScene';

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

/**
 * How many of the rows join each two parties, most first. A record with more than {@link MOST_PARTIES} parties joins
 * none: its hundreds of pairs would drown what two states agreed between themselves.
 */
function pairCounts(columns: Columns, rows: Uint32Array): PairCount[] {
  const { party, parties } = columns;
  const counts = new Uint32Array(parties.length <= MOST_COUNTED ? parties.length ** 2 : 0);
  if (counts.length === 0) return [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const start = party.offsets[row] ?? 0;
    const end = party.offsets[row + 1] ?? 0;
    if (end - start > MOST_PARTIES) continue;
    for (let i = start; i < end; i++)
      for (let j = i + 1; j < end; j++) {
        const [x, y] = [party.values[i] ?? 0, party.values[j] ?? 0];
        const key = Math.min(x, y) * parties.length + Math.max(x, y);
        counts[key] = (counts[key] ?? 0) + 1;
      }
  }
  const pairs: PairCount[] = [];
  counts.forEach((count, key) => {
    if (count > 0) pairs.push({ a: Math.floor(key / parties.length), b: key % parties.length, count });
  });
  return pairs.sort((p, q) => q.count - p.count || p.a - q.a || p.b - q.b);
}

/** px of a line for `count`, when the strongest pair has `most`. */
export const arcWidth = (count: number, most: number) => 1 + 2.6 * Math.sqrt(count / Math.max(1, most));

/** The same where lines are many. */
const thinWidth = (count: number, most: number) => 0.5 + 2.5 * (count / Math.max(1, most));

/** Great circles between the pairs with the most rows, where no country is the hub. */
export function pairArcs(
  columns: Columns,
  rows: Uint32Array,
  places: Places,
): { readonly arcs: readonly Arc[]; readonly leftOut: number } {
  const point = (code: number) =>
    partnerPoint(columns.parties[code] ?? '', columns.groups, places, undefined);
  const placed = pairCounts(columns, rows).flatMap(({ a, b, count }) => {
    const [from, to] = [point(a), point(b)];
    return from && to ? [{ a, b, count, from, to }] : [];
  });
  const most = placed[0]?.count ?? 0;
  const arcs = placed.slice(0, MOST_ARCS).map(({ a, b, count, from, to }) => ({
    partners: [columns.parties[a] ?? '', columns.parties[b] ?? ''],
    lines: greatCircle(from, to),
    width: thinWidth(count, most),
  }));
  return { arcs, leftOut: Math.max(0, placed.length - MOST_ARCS) };
}
