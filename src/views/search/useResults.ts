import { useEffect, useState } from 'react';
import { importAnew } from '../../ui/importAnew.ts';

type ResultList = typeof import('./Results.tsx');

interface ListOfResults {
  /** null until it is there. */
  readonly list: ResultList | null;
  /** Why it could not be fetched. */
  readonly fault: Error | null;
  /** Forgets the fault; what is wanted is asked for anew. */
  again(): void;
}

/** The list of results, fetched when it is first wanted. */
export function useResults(isWanted: boolean): ListOfResults {
  const [list, setList] = useState<ResultList | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    if (!isWanted || list || fault) return;
    let alive = true;
    importAnew(() => import('./Results.tsx'), 'default').then(
      (found) => {
        if (alive) setList(found);
      },
      (error: Error) => {
        if (alive) setFault(error);
      },
    );
    return () => {
      alive = false;
    };
  }, [isWanted, list, fault]);
  return { list, fault, again: () => setFault(null) };
}
