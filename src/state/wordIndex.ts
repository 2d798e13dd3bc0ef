import MiniSearch from 'minisearch';
import type { Columns } from '../core/columns.ts';
import { foldedTerms, indexedTerms, isRun } from '../core/tokens.ts';
import { errorsForgiven, PAIR, pairsAsked, pairsOf, termsHit, wordsAsked } from '../core/wordMatch.ts';
import { partyText, SEARCH_FIELDS, searchTexts, type WordHits } from '../core/wordSearch.ts';
import type { CountryNames, LocalIndex } from './words.ts';

const BOOST = { title: 4, parties: 3, people: 3, summary: 2, commitments: 1.5, more: 1 };

/** Records indexed before the page gets its turn: some 10 ms. */
const SLICE = 40;

const byTerm = (text: string) => indexedTerms(text).flatMap((term) => (isRun(term) ? pairsOf(term) : [term]));
const byWord = (words: string) =>
  wordsAsked(words).flatMap((word) => (isRun(word) ? pairsAsked(word) : [word]));

function emptyIndex() {
  return new MiniSearch({
    fields: [...SEARCH_FIELDS],
    tokenize: byTerm,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      prefix: true,
      fuzzy: errorsForgiven,
      tokenize: byWord,
    },
  });
}

function documentOf(columns: Columns, countries: CountryNames, row: number) {
  const agreement = columns.recordOf(row);
  const texts = searchTexts(agreement ?? {});
  const named = (agreement?.parties ?? []).map(({ code }) =>
    partyText(code, countries(code), columns.groups.get(code)),
  );
  return { id: row, ...texts, parties: [...named, texts.parties].join(' ') };
}

const documentsOf = (columns: Columns, countries: CountryNames) =>
  Array.from({ length: columns.n }, (_, row) => documentOf(columns, countries, row));

/** Says whether the texts of a row contain sequences; keeps what it has read. */
function containing(columns: Columns, countries: CountryNames) {
  const kept = new Map<number, string>();
  const runsOf = (row: number) => {
    const texts = documentOf(columns, countries, row);
    return foldedTerms(SEARCH_FIELDS.map((field) => texts[field]).join(' '))
      .filter(isRun)
      .join(' ');
  };
  return (row: number, sequences: readonly string[]): boolean => {
    const runs = kept.get(row) ?? runsOf(row);
    kept.set(row, runs);
    return sequences.every((sequence) => runs.includes(sequence));
  };
}

function asking(index: MiniSearch, columns: Columns, countries: CountryNames): LocalIndex {
  const contains = containing(columns, countries);
  return {
    kind: 'here',
    find: (words): WordHits => {
      // Pairs need not stand together, so that longer sequences are looked for in what has all of theirs.
      const long = wordsAsked(words).filter((word) => word.length > PAIR && isRun(word));
      const results = index.search(words).filter(({ id }) => long.length === 0 || contains(id, long));
      const mask = new Uint8Array(columns.n);
      for (const { id } of results) mask[id] = 1;
      return { mask, ranked: Uint32Array.from(results, ({ id }) => id), terms: termsHit(words) };
    },
  };
}

/**
 * Full text of a dataset: titles, summaries, parties with their bodies, people, commitments, and the rest. Every word
 * asked for must be found; words match from their beginning, without regard to case and diacritics, and longer ones
 * with small typing errors; sequences of Han, kana and Hangul match wherever they stand. For small datasets: it takes
 * some 2 kB of memory for a short record.
 */
export function buildWordIndex(columns: Columns, countries: CountryNames): LocalIndex {
  const index = emptyIndex();
  index.addAll(documentsOf(columns, countries));
  return asking(index, columns, countries);
}

/** {@link buildWordIndex}, a slice at a time, so that the page can draw and answer in between. */
export async function buildInSlices(columns: Columns, countries: CountryNames): Promise<LocalIndex> {
  const index = emptyIndex();
  await index.addAllAsync(documentsOf(columns, countries), { chunkSize: SLICE });
  return asking(index, columns, countries);
}
