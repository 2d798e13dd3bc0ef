import MiniSearch from 'minisearch';
import type { Columns } from '../core/columns';
import { foldedTerms } from '../core/terms';
import { errorsForgiven } from '../core/wordMatch';
import { partyText, SEARCH_FIELDS, searchTexts, type WordHits } from '../core/wordSearch';
import type { CountryNames, IndexHere } from './words';

const BOOST = { title: 4, parties: 3, people: 3, summary: 2, commitments: 1.5, more: 1 };

/** Records indexed before the page gets its turn: some 10 ms. */
const SLICE = 40;

function emptyIndex() {
  return new MiniSearch({
    fields: [...SEARCH_FIELDS],
    tokenize: foldedTerms,
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'AND', prefix: true, fuzzy: errorsForgiven },
  });
}

function documentsOf(columns: Columns, countries: CountryNames) {
  return Array.from({ length: columns.n }, (_, row) => {
    const agreement = columns.recordOf(row);
    const texts = searchTexts(agreement ?? {});
    const named = (agreement?.parties ?? []).map(({ code }) =>
      partyText(code, countries(code), columns.groups.get(code)),
    );
    return { id: row, ...texts, parties: [...named, texts.parties].join(' ') };
  });
}

const asking = (index: MiniSearch, n: number): IndexHere => ({
  kind: 'here',
  find: (words): WordHits => {
    const mask = new Uint8Array(n);
    const terms = new Set<string>();
    const results = index.search(words);
    for (const { id, terms: matched } of results) {
      mask[id as number] = 1;
      for (const term of matched) terms.add(term);
    }
    return { mask, ranked: Uint32Array.from(results, ({ id }) => id as number), terms };
  },
});

/**
 * Full text of a dataset: titles, summaries, parties with their bodies, people, commitments, and the rest. Every word
 * asked for must be found; words match from their beginning, without regard to case and diacritics, and longer ones
 * with small typing errors. For small datasets: it takes some 2 kB of memory for a short record.
 */
export function buildWordIndex(columns: Columns, countries: CountryNames): IndexHere {
  const index = emptyIndex();
  index.addAll(documentsOf(columns, countries));
  return asking(index, columns.n);
}

/** {@link buildWordIndex}, a slice at a time, so that the page can draw and answer in between. */
export async function buildInSlices(columns: Columns, countries: CountryNames): Promise<IndexHere> {
  const index = emptyIndex();
  await index.addAllAsync(documentsOf(columns, countries), { chunkSize: SLICE });
  return asking(index, columns.n);
}
