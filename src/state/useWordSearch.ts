import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CountryIndex } from '../core/countries.ts';
import type { WordHits } from '../core/wordSearch.ts';
import type { WordIndex, WordSearch } from '../data/search/wordSearch.ts';

/** Result of a search. `words` and `hits` are null if there are no words; `hits` alone is null if the search failed. */
export interface SearchResult {
  readonly words: string | null;
  readonly hits: WordHits | null;
  readonly failed: boolean;
}

const NOTHING: SearchResult = { words: null, hits: null, failed: false };

/** The index of a search; null until it is built. */
export const useWordIndex = (search: WordSearch): WordIndex | null =>
  useSyncExternalStore(search.subscribe, () => search.index);

/** What an index finds; null while searching, or if there is no index. The newest words win. */
function useHits(index: WordIndex | null, words: string | null): SearchResult | null {
  const here = useMemo(
    () => (words !== null && index?.kind === 'here' ? index.find(words) : null),
    [index, words],
  );
  const [answer, setAnswer] = useState<(SearchResult & { readonly index: WordIndex }) | null>(null);
  useEffect(() => {
    if (words === null || index?.kind !== 'apart') return;
    const newer = new AbortController();
    const take = (hits: WordHits | null) => {
      if (!newer.signal.aborted) setAnswer({ index, words, hits, failed: hits === null });
    };
    index.find(words, newer.signal).then(take, () => take(null));
    return () => newer.abort();
  }, [index, words]);
  return useMemo(() => {
    if (words === null) return NOTHING;
    if (here) return { words, hits: here, failed: false };
    return answer?.index === index && answer.words === words ? answer : null;
  }, [words, here, answer, index]);
}

/** The result for some words; while searching, the previous result with its words, or `waiting` if there is none. */
export function useWordSearch(
  search: WordSearch,
  places: CountryIndex,
  words: string | null,
): SearchResult | 'waiting' {
  const index = useWordIndex(search);
  const found = useHits(index, words);
  const [failed, setFailed] = useState<WordSearch | null>(null);
  const isWanted = words !== null && index === null;
  useEffect(() => {
    if (!isWanted) return;
    let alive = true;
    search.prepare(places).catch(() => {
      if (alive) setFailed(search);
    });
    return () => {
      alive = false;
    };
  }, [isWanted, search, places]);
  const fault = useMemo<SearchResult>(() => ({ words, hits: null, failed: true }), [words]);
  const settled = found ?? (index === null && failed === search ? fault : null);
  const [before, setBefore] = useState({ search, settled });
  if (before.search !== search || (settled !== null && before.settled !== settled))
    setBefore({ search, settled });
  return settled ?? (before.search === search ? before.settled : null) ?? 'waiting';
}
