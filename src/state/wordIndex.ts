import MiniSearch from 'minisearch';
import type { Columns } from '../core/columns';
import { foldedTerms } from '../core/terms';
import { errorsForgiven } from '../core/wordMatch';
import { partyText, SEARCH_FIELDS, searchTexts, type WordHits } from '../core/wordSearch';
import type { CountryNames, IndexHere } from './words';

const BOOST = { title: 4, parties: 3, people: 3, summary: 2, commitments: 1.5, more: 1 };

/**
 * Full text of a dataset: titles, summaries, parties with their bodies, people, commitments, and the rest. Every word
 * asked for must be found; words match from their beginning, without regard to case and diacritics, and longer ones
 * with small typing errors. For small datasets: it takes some 2 kB of memory for a short record.
 */
export function buildWordIndex(columns: Columns, countries: CountryNames): IndexHere {
  const index = new MiniSearch({
    fields: [...SEARCH_FIELDS],
    tokenize: foldedTerms,
    processTerm: (term) => term,
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      prefix: true,
      fuzzy: errorsForgiven,
    },
  });
  for (let row = 0; row < columns.n; row++) {
    const agreement = columns.recordOf(row);
    if (!agreement) continue;
    const texts = searchTexts(agreement);
    const named = agreement.parties.map(({ code }) =>
      partyText(code, countries(code), columns.groups.get(code)),
    );
    index.add({ id: row, ...texts, parties: [...named, texts.parties].join(' ') });
  }
  return {
    kind: 'here',
    find: (words): WordHits => {
      const mask = new Uint8Array(columns.n);
      const terms = new Set<string>();
      const results = index.search(words);
      for (const { id, terms: matched } of results) {
        mask[id as number] = 1;
        for (const term of matched) terms.add(term);
      }
      return { mask, ranked: Uint32Array.from(results, ({ id }) => id as number), terms };
    },
  };
}
