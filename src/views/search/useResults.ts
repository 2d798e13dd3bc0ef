import { useEffect, useState } from 'react';

type ResultList = typeof import('./Results');

/** The list of results, fetched when it is first wanted; null until then, and where it cannot be fetched. */
export function useResults(isWanted: boolean): ResultList | null {
  const [list, setList] = useState<ResultList | null>(null);
  useEffect(() => {
    if (!isWanted || list) return;
    let alive = true;
    import('./Results').then(
      (found) => {
        if (alive) setList(found);
      },
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [isWanted, list]);
  return list;
}
