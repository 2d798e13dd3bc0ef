import { useEffect, useState } from 'react';
import type { Ground } from '../core/snapshot';
import { type Taken, takeSnapshot } from '../state/takeSnapshot';

/** What a slide's view shows over the dataset; null until it is there. */
export function useSnapshot(ground: Ground, search: string): Taken | null {
  const { dataset, columns, places, names } = ground;
  const [taken, setTaken] = useState<{
    readonly search: string;
    readonly columns: unknown;
    readonly taken: Taken;
  } | null>(null);
  useEffect(() => {
    let alive = true;
    takeSnapshot({ dataset, columns, places, names }, search).then(
      (now) => {
        if (alive) setTaken({ search, columns, taken: now });
      },
      () => {
        // The search could not be loaded: there is no picture, and the words of the slide stand.
      },
    );
    return () => {
      alive = false;
    };
  }, [dataset, columns, places, names, search]);
  return taken && taken.search === search && taken.columns === columns ? taken.taken : null;
}
