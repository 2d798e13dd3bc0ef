import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DatasetRef, isOpenedHere } from '../../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../../core/deck.ts';
import { appCopy, onAppCopy } from '../../offline/appCopy.ts';
import { keepData } from '../../offline/keepData.ts';
import { isCurrentDataset } from '../../state/shownData.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { useOffline } from '../../ui/useOffline.ts';
import { whenSettled } from '../../ui/whenSettled.ts';
import { type Fetched, type Readiness, readinessOf } from './readiness.ts';

/** Fetches what presenting a briefing needs, and tells whether all of it is in this browser. */
export function useReadiness(deck: Pick<Deck, 'slides'>, hasWorld: boolean): Readiness {
  const atlas = useAtlas();
  const { bundleOf } = atlas;
  const copy = useSyncExternalStore(onAppCopy, appCopy);
  const isOffline = useOffline();
  const made = datasetsOf(deck);
  const key = `${copy} ${isOffline} ${made.map(({ name, identity }) => `${name} ${identity}`).join(' ')}`;
  const latest = useLatest({ atlas, made });
  const [found, setFound] = useState<{ readonly key: string; readonly fetched: Fetched } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says on what it depends
  useEffect(() => {
    const { atlas: shown, made: refs } = latest.current;
    const isThere = async (ref: DatasetRef) => {
      if (!isCurrentDataset(shown, ref) && !(await bundleOf(ref))) return false;
      // Another window has to find it as well.
      return copy !== 'kept' || isOpenedHere(ref.name) || keepData(`data/${ref.name}.json`);
    };
    const names = async (): Promise<readonly string[]> => {
      const there = await Promise.all(refs.map(isThere));
      return refs.filter((_, i) => !there[i]).map(({ title, name }) => title || name);
    };
    return whenSettled(names(), (fetched) => setFound({ key, fetched }));
  }, [key, bundleOf, latest]);
  return readinessOf(copy, hasWorld, found?.key === key ? found.fetched : null);
}
