import { amountsAsked } from './amountTerms.ts';
import { foldedTerms, isRun, type TermSet } from './tokens.ts';

/** Letters a word must have before typing errors are forgiven: one in five letters may be wrong, at most two. */
const FORGIVEN_FROM = 4;
const FORGIVEN_SHARE = 0.2;
const MAX_FORGIVEN = 2;

/** How many letters of a folded word may be wrong, missing or too many. Words with digits allow no errors. */
export function errorsForgiven(word: string): number {
  if (word.length < FORGIVEN_FROM || /\p{N}/u.test(word)) return 0;
  return Math.min(MAX_FORGIVEN, Math.round(word.length * FORGIVEN_SHARE));
}

/** The folded words of a search, each once; amounts are one term: "2.5 billion" is not a 2, a 5 and a word. */
export function wordsAsked(words: string): string[] {
  const { terms, rest } = amountsAsked(words);
  return [...new Set([...terms, ...foldedTerms(rest)])].filter((word) => word !== '');
}

const isAmount = (word: string) => word.startsWith('#');

/** Number of letters in a pair; the index alone finds sequences of this length. */
export const PAIR = 2;

/** The pairs of neighbours in a run, and its last letter, so that there is one entry for each of its letters. */
export const pairsOf = (run: string): string[] =>
  Array.from({ length: run.length }, (_, i) => run.slice(i, i + PAIR));

/** The pairs that a run must have to contain a sequence; a single letter need only begin one of them. */
export const pairsAsked = (sequence: string): string[] =>
  sequence.length <= PAIR ? [sequence] : pairsOf(sequence).slice(0, -1);

/**
 * Extends the comparison of a term with a word by one letter: turns the distances from the term so far to every prefix
 * of the word (`row`, length of the word + 1) into those with the letter added (`next`). Returns the smallest.
 * Levenshtein distance over UTF-16 units, after Wagner and Fischer (1974).
 */
export function nextDistances(row: Uint16Array, next: Uint16Array, word: string, letter: number): number {
  let last = (row[0] ?? 0) + 1;
  let least = last;
  next[0] = last;
  for (let i = 0; i < word.length; i++) {
    const replaced = (row[i] ?? 0) + (word.charCodeAt(i) === letter ? 0 : 1);
    last = Math.min(replaced, last + 1, (row[i + 1] ?? 0) + 1);
    next[i + 1] = last;
    if (last < least) least = last;
  }
  return least;
}

/** Whether a term differs from a word by at most `errors` letters. */
export function isNear(word: string, term: string, errors: number): boolean {
  if (Math.abs(word.length - term.length) > errors) return false;
  let row = Uint16Array.from({ length: word.length + 1 }, (_, i) => i);
  let next = new Uint16Array(word.length + 1);
  for (let i = 0; i < term.length; i++) {
    if (nextDistances(row, next, word, term.charCodeAt(i)) > errors) return false;
    [row, next] = [next, row];
  }
  return (row[word.length] ?? 0) <= errors;
}

/** What a search hits: folded terms that begin with a word or nearly equal one, and sequences of Han, kana, Hangul. */
export function termsHit(words: string): TermSet {
  const asked = wordsAsked(words);
  const begun = asked
    .filter((word) => !isRun(word) && !isAmount(word))
    .map((word) => ({ word, errors: errorsForgiven(word) }));
  return {
    size: asked.length,
    has: (term) =>
      begun.some(({ word, errors }) => term.startsWith(word) || (errors > 0 && isNear(word, term, errors))),
    sequences: asked.filter(isRun),
    amounts: asked.filter(isAmount),
  };
}
