import { agree } from './qualifiers.ts';

/** Texts with fewer letters are too short to guess at. */
export const SHORTEST = 5;

interface Candidate {
  readonly name: string;
  readonly code: string;
  readonly letters: number;
}

/** One bit for each letter that occurs, by its last five bits. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * The number of letters to put in, take out, change or swap with their neighbour to make one text the other;
 * `limit + 1` if there are more than `limit`.
 */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * Finds the code whose name is nearest to a folded text: at most two slips, and one in four letters; null if there
 * is none, or if two codes are as near. A word that tells two countries apart is never left out or changed.
 */
export function buildNearest(names: ReadonlyMap<string, string>): (key: string) => string | null {
  const byLength = new Map<number, Candidate[]>();
  for (const [name, code] of names) {
    if (name.length < SHORTEST - 1) continue;
    const list = byLength.get(name.length);
    const candidate = { name, code, letters: lettersOf(name) };
    if (list) list.push(candidate);
    else byLength.set(name.length, [candidate]);
  }
  return (key) => {
    if (key.length < SHORTEST) return null;
    let limit = Math.min(2, Math.floor(key.length / 4));
    const letters = lettersOf(key);
    const reach = limit;
    let found = new Set<string>();
    for (let length = key.length - reach; length <= key.length + reach; length++)
      for (const candidate of byLength.get(length) ?? []) {
        if (bitCount(letters ^ candidate.letters) > 2 * limit) continue;
        const distance = distanceOf(key, candidate.name, limit);
        if (distance > limit || !agree(key, candidate.name)) continue;
        if (distance < limit) found = new Set();
        limit = distance;
        found.add(candidate.code);
      }
    const [code] = found;
    return found.size === 1 && code ? code : null;
  };
}
