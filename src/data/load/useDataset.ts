import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isOpenedHere } from '../../core/datasetRef.ts';
import { parseCountries } from '../countries.ts';
import { changesOf, onOpened } from '../kept/opened.ts';
import { type ReadyDataset, readyDataset } from '../readyDataset.ts';
import { parseWorld } from '../world.ts';
import { fetchJson, mayRetry, retryDelay } from './fetchJson.ts';
import { loadDataset } from './loadDataset.ts';

/** Files do not change while the page is open, so they are refetched only on request. */
const ONCE = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: mayRetry,
  retryDelay,
  // A failed request is repeated when the reader asks for it, not when another part of the page needs the data too.
  retryOnMount: false,
  // Saves comparing new data with the previous data piece by piece.
  structuralSharing: false,
  // Without a network, files may still come from the copy of the atlas in this browser.
  networkMode: 'offlineFirst',
} as const;

/** Milliseconds that a dataset stays in memory after it is no longer shown. */
const STAYS = 300_000;

/** Loads a kept dataset. The code of the store is fetched on first use. */
async function loadKeptDataset(id: string): Promise<ReadyDataset> {
  const { loadKept } = await import('../kept/kept.ts');
  return readyDataset(await loadKept(id));
}

/** Dataset `name`: opened here under that name, otherwise the file `data/NAME.json` served with the page. */
function datasetQuery(name: string, changes: number) {
  const isKept = isOpenedHere(name);
  return queryOptions({
    queryKey: ['dataset', name, changes],
    queryFn: ({ signal }) => (isKept ? loadKeptDataset(name) : loadDataset(`data/${name}.json`, signal)),
    ...ONCE,
    gcTime: STAYS,
  });
}

const countriesQuery = queryOptions({
  queryKey: ['countries'],
  queryFn: async ({ signal }) => parseCountries(await fetchJson('data/countries.json', signal)),
  ...ONCE,
});

const worldQuery = (scale: '110m' | '50m') =>
  queryOptions({
    queryKey: ['world', scale],
    queryFn: async ({ signal }) => parseWorld(await fetchJson(`data/world-${scale}.json`, signal)),
    ...ONCE,
  });

/** Starts loading countries, world (if wanted) and dataset (if named); resolves when all have loaded or failed. */
export async function prefetchFirst(client: QueryClient, name: string | null, world: boolean): Promise<void> {
  await Promise.all([
    name === null ? null : client.prefetchQuery(datasetQuery(name, changesOf(name))),
    client.prefetchQuery(countriesQuery),
    world ? client.prefetchQuery(worldQuery('110m')) : null,
  ]);
}

/** The dataset with a name, loaded once; loaded again if it is replaced. */
export function useDataset(name: string) {
  const changes = useSyncExternalStore(onOpened, () => changesOf(name));
  return useQuery({
    ...datasetQuery(name, changes),
    // The replaced dataset stays on screen until the new one is there.
    placeholderData: (shown, query) => (query?.queryKey[1] === name ? shown : undefined),
  });
}

/** Frees replaced or deleted datasets once nothing shows them. */
export function forgetReplaced(client: QueryClient): () => void {
  const forget = () =>
    client.removeQueries({
      queryKey: ['dataset'],
      type: 'inactive',
      predicate: ({ queryKey: [, name, changes] }) => typeof name === 'string' && changes !== changesOf(name),
    });
  // Waits until the page has moved on to the current data.
  return onOpened(() => setTimeout(forget));
}

/**
 * Loads a dataset independently of the one shown.
 * @throws if loading fails, also for want of a network
 */
export const fetchDataset = (client: QueryClient, name: string): Promise<ReadyDataset> =>
  client.fetchQuery({ ...datasetQuery(name, changesOf(name)), networkMode: 'always' });

export const useCountries = () => useQuery(countriesQuery);
/** Geography of the world; the fine one is loaded only if wanted. */
export const useWorld = (scale: '110m' | '50m', wanted = true) =>
  useQuery({ ...worldQuery(scale), enabled: wanted });
