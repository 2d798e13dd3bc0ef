import { countWhile } from '../../core/columns.ts';
import { nextDistances } from '../../core/wordMatch.ts';

/** Different terms in the order of their UTF-16 units: term i is `letters[starts[i] .. starts[i + 1])`. */
export interface Vocabulary {
  readonly size: number;
  readonly letters: Uint16Array;
  readonly starts: Uint32Array;
}

/** A vocabulary of different terms, sorted as `Array.prototype.sort` sorts texts. */
export function vocabularyOf(sorted: readonly string[]): Vocabulary {
  const starts = new Uint32Array(sorted.length + 1);
  sorted.forEach((term, i) => {
    starts[i + 1] = (starts[i] ?? 0) + term.length;
  });
  const letters = new Uint16Array(starts[sorted.length] ?? 0);
  sorted.forEach((term, i) => {
    const start = starts[i] ?? 0;
    for (let j = 0; j < term.length; j++) letters[start + j] = term.charCodeAt(j);
  });
  return { size: sorted.length, letters, starts };
}

/** Compares the first `depth` units of a term with a word's: negative, 0 or positive; a shorter term is less. */
function compareBeginning(
  { letters, starts }: Vocabulary,
  term: number,
  word: string,
  depth: number,
): number {
  const start = starts[term] ?? 0;
  const length = (starts[term + 1] ?? 0) - start;
  for (let i = 0; i < depth; i++) {
    if (i >= length) return -1;
    const difference = (letters[start + i] ?? 0) - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** First term whose beginning is not before `word` (or is after it if `beyond`); O(log n). */
const firstAt = (vocabulary: Vocabulary, word: string, beyond: boolean): number =>
  countWhile(vocabulary.size, (term) => {
    const order = compareBeginning(vocabulary, term, word, word.length);
    return order < 0 || (beyond && order === 0);
  });

/** The terms that begin with a word, as `[first, last + 1]`. */
export const termsFrom = (vocabulary: Vocabulary, word: string): readonly [number, number] => [
  firstAt(vocabulary, word, false),
  firstAt(vocabulary, word, true),
];

/** Length of the common prefix of two terms, at most `max` units. */
function common({ letters, starts }: Vocabulary, a: number, b: number, max: number): number {
  const [startA, startB] = [starts[a] ?? 0, starts[b] ?? 0];
  const end = Math.min(max, (starts[a + 1] ?? 0) - startA, (starts[b + 1] ?? 0) - startB);
  let i = 0;
  while (i < end && letters[startA + i] === letters[startB + i]) i++;
  return i;
}

/** First term after `term` that does not share its first `depth` units, found by doubling steps and then bisection. */
function afterBeginning(vocabulary: Vocabulary, term: number, depth: number): number {
  const shares = (other: number) =>
    other < vocabulary.size && common(vocabulary, term, other, depth) === depth;
  let step = 1;
  while (shares(term + step)) step *= 2;
  const [from, to] = [term + (step >> 1) + 1, Math.min(term + step, vocabulary.size)];
  return from + countWhile(to - from, (at) => shares(from + at));
}

/**
 * The terms that differ from a word by at most `errors` letters, ascending. The sorted terms are walked as a tree:
 * distances for a shared prefix are computed once, and if they are too large, all terms with that prefix are skipped.
 */
export function termsNear(vocabulary: Vocabulary, word: string, errors: number): number[] {
  const { size, letters, starts } = vocabulary;
  const deepest = word.length + errors + 1;
  const rows = Array.from({ length: deepest + 1 }, () => new Uint16Array(word.length + 1));
  for (let i = 0; i <= word.length; i++) (rows[0] as Uint16Array)[i] = i;
  const near: number[] = [];
  let depth = 0;
  for (let term = 0; term < size; ) {
    const start = starts[term] ?? 0;
    const length = (starts[term + 1] ?? 0) - start;
    let isLost = false;
    while (depth < length && !isLost) {
      const [row, next] = [rows[depth], rows[depth + 1]];
      isLost = !row || !next || nextDistances(row, next, word, letters[start + depth] ?? 0) > errors;
      depth++;
    }
    if (!isLost && (rows[length]?.[word.length] ?? errors + 1) <= errors) near.push(term);
    const following = isLost ? afterBeginning(vocabulary, term, depth) : term + 1;
    depth = following < size ? common(vocabulary, term, following, depth) : 0;
    term = following;
  }
  return near;
}
