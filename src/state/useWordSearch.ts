import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Columns } from '../core/columns.ts';
import type { CountryIndex } from '../core/countries.ts';
import type { WordHits } from '../core/wordSearch.ts';
import { onWords, prepareWords, type WordIndex, wordsOf } from './words.ts';

/** What words found; the words and the hits are null where there are no words, the hits alone where it failed. */
export interface Searched {
  readonly words: string | null;
  readonly hits: WordHits | null;
  readonly failed: boolean;
}

const NOTHING: Searched = { words: null, hits: null, failed: false };

/** The dataset's word index; null until it has been prepared. */
export function useWordIndex(columns: Columns): WordIndex | null {
  return useSyncExternalStore(onWords, () => wordsOf(columns));
}

/** What an index finds; null while it is looking, or where there is no index. The newest words win. */
function useHits(index: WordIndex | null, words: string | null): Searched | null {
  const here = useMemo(
    () => (words !== null && index?.kind === 'here' ? index.find(words) : null),
    [index, words],
  );
  const [answer, setAnswer] = useState<(Searched & { readonly index: WordIndex }) | null>(null);
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

/**
 * What words find in a dataset. While they are being looked for, what was found before is given, with the words it was
 * found for; `waiting` where nothing was.
 */
export function useWordSearch(
  columns: Columns,
  places: CountryIndex,
  words: string | null,
): Searched | 'waiting' {
  const index = useWordIndex(columns);
  const found = useHits(index, words);
  const [failed, setFailed] = useState<Columns | null>(null);
  const isWanted = words !== null && index === null;
  useEffect(() => {
    if (!isWanted) return;
    let alive = true;
    prepareWords(columns, places).catch(() => {
      if (alive) setFailed(columns);
    });
    return () => {
      alive = false;
    };
  }, [isWanted, columns, places]);
  const fault = useMemo<Searched>(() => ({ words, hits: null, failed: true }), [words]);
  const settled = found ?? (index === null && failed === columns ? fault : null);
  const [before, setBefore] = useState({ columns, settled });
  if (before.columns !== columns || (settled !== null && before.settled !== settled))
    setBefore({ columns, settled });
  return settled ?? (before.columns === columns ? before.settled : null) ?? 'waiting';
}
