import { hashOf, idOf } from '../../core/slug.ts';
import { UniqueIds } from './uniqueIds.ts';

/** Letters of an id before a hash is set after it. */
const MOST = 80;
const HASH = 6;

const hashed = (id: string, label: string) =>
  `${id.slice(0, MOST)}-${hashOf(label.toLowerCase()).slice(0, HASH)}`;

/**
 * Ids of the labels of a table's own sectors or terms, in the same order. Links hold them, so that they depend on the
 * labels alone and never on the order of rows: where two labels would have one id, each gets a hash of its own.
 *
 * @param taken ids that are no label's
 */
export function termIds(labels: readonly string[], taken: readonly string[]): string[] {
  const wanted = labels.map(idOf);
  const met = new Set(taken);
  const shared = new Set<string>();
  for (const id of wanted) {
    if (met.has(id)) shared.add(id);
    met.add(id);
  }
  const unique = new UniqueIds(taken);
  const ids = new Map<string, string>();
  for (const [i, label] of [...labels.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const id = wanted[i] ?? '';
    ids.set(label, unique.take(shared.has(id) ? hashed(id, label) : id));
  }
  return labels.map((label) => ids.get(label) ?? '');
}

/** Of two ways in which a table writes one label, the one that its id is made of, whichever comes first. */
export const canonical = (a: string, b: string): string => (a < b ? a : b);
