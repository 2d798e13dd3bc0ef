import { SEARCH_FIELDS } from '../../core/wordSearch.ts';

/** Rows found, as a mask by row and as a list, best first. */
export interface RowHits {
  readonly mask: Uint8Array;
  readonly ranked: Uint32Array;
}

/** Points for a word in the title. */
const EXACT = 2;
const NEAR = 1;
/** Larger than the number of fields. */
const STEP = SEARCH_FIELDS.length + 1;

const bitCounts = Uint8Array.from({ length: 1 << SEARCH_FIELDS.length }, (_, bits) => {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
});

/** Collects the hits of one search, word by word, and ranks the rows that match every word. */
export class Ranking {
  /** By row: how many of the words, from the first on, have matched. */
  readonly #met: Uint16Array;
  readonly #fields: Uint8Array;
  /** By row: number of the last word that scored in its title, plus one; and total points. */
  readonly #scored: Uint16Array;
  readonly #points: Uint16Array;

  constructor(
    readonly n: number,
    readonly words: number,
    readonly title: number,
  ) {
    this.#met = new Uint16Array(n);
    this.#fields = new Uint8Array(n);
    this.#scored = new Uint16Array(n);
    this.#points = new Uint16Array(n);
  }

  /** Records that word number `word` is in these fields (bits) of a row. Words come in order, exact hits first. */
  hit(row: number, word: number, fields: number, exact: boolean): void {
    const met = this.#met[row] ?? 0;
    if (met < word) return;
    this.#met[row] = word + 1;
    this.#fields[row] = (this.#fields[row] ?? 0) | fields;
    if ((fields & this.title) === 0 || this.#scored[row] === word + 1) return;
    this.#scored[row] = word + 1;
    this.#points[row] = (this.#points[row] ?? 0) + (exact ? EXACT : NEAR);
  }

  /** The rows that match every word. O(n): rows with the same score stay in time order, the latest first. */
  done(): RowHits {
    const { n, words } = this;
    const mask = new Uint8Array(n);
    if (words === 0) return { mask, ranked: new Uint32Array(0) };
    const scoreOf = (row: number) =>
      (this.#points[row] ?? 0) * STEP + (bitCounts[this.#fields[row] ?? 0] ?? 0);
    const counts = new Uint32Array((EXACT * words + 1) * STEP);
    let found = 0;
    for (let row = 0; row < n; row++) {
      if (this.#met[row] !== words) continue;
      mask[row] = 1;
      found++;
      const score = scoreOf(row);
      counts[score] = (counts[score] ?? 0) + 1;
    }
    // By score: index for its next row.
    const places = new Uint32Array(counts.length);
    for (let score = counts.length - 1, place = 0; score >= 0; score--) {
      places[score] = place;
      place += counts[score] ?? 0;
    }
    const ranked = new Uint32Array(found);
    for (let row = n - 1; row >= 0; row--) {
      if (mask[row] !== 1) continue;
      const score = scoreOf(row);
      const place = places[score] ?? 0;
      ranked[place] = row;
      places[score] = place + 1;
    }
    return { mask, ranked };
  }
}
