import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isOpenedHere } from '../../core/datasetRef.ts';
import { parseCountries } from '../countries.ts';
import { changesOf, onOpened } from '../kept/opened.ts';
import type { ShownDataset } from '../shown.ts';
import { parseWorld } from '../world.ts';
import { fetchJson, mayRetry, retryDelay } from './fetchJson.ts';
import { loadDataset } from './loadDataset.ts';

/** Files do not change while the page is open: never refetched unless asked for. */
const ONCE = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: mayRetry,
  retryDelay,
  // What failed is asked again when somebody says so, not when another part of the page wants it too.
  retryOnMount: false,
  // Nothing here is compared, piece by piece, with what was there before.
  structuralSharing: false,
};

/** Milliseconds that a dataset which is no longer shown stays in memory. */
const STAYS = 300_000;

/** The code of the store is fetched when a kept dataset is first asked for. */
async function loadKeptDataset(id: string): Promise<ShownDataset> {
  const [{ loadKept }, { shownOf }] = await Promise.all([import('../kept/kept.ts'), import('../shown.ts')]);
  return shownOf(await loadKept(id));
}

/** Dataset `name`: what was opened under that name, else the file `data/NAME.json` beside the page. */
function datasetQuery(name: string, changes: number) {
  const isKept = isOpenedHere(name);
  return queryOptions({
    queryKey: ['dataset', name, changes],
    queryFn: ({ signal }) => (isKept ? loadKeptDataset(name) : loadDataset(`data/${name}.json`, signal)),
    ...ONCE,
    gcTime: STAYS,
    networkMode: isKept ? 'always' : 'online',
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

/** Starts to load countries, world (if wanted) and dataset (if named); resolves when all have come or failed. */
export async function prefetchFirst(client: QueryClient, name: string | null, world: boolean): Promise<void> {
  await Promise.all([
    name === null ? null : client.prefetchQuery(datasetQuery(name, changesOf(name))),
    client.prefetchQuery(countriesQuery),
    world ? client.prefetchQuery(worldQuery('110m')) : null,
  ]);
}

/** The dataset of a name, loaded once; anew where it was replaced. */
export function useDataset(name: string) {
  const changes = useSyncExternalStore(onOpened, () => changesOf(name));
  return useQuery({
    ...datasetQuery(name, changes),
    // What is replaced stays on screen until the other is there.
    placeholderData: (shown, query) => (query?.queryKey[1] === name ? shown : undefined),
  });
}

/** Lets go of what datasets were before they were replaced or deleted, once nothing shows it. */
export function forgetReplaced(client: QueryClient): () => void {
  const forget = () =>
    client.removeQueries({
      queryKey: ['dataset'],
      type: 'inactive',
      predicate: ({ queryKey: [, name, changes] }) => typeof name === 'string' && changes !== changesOf(name),
    });
  // After the page has gone on to what is there now.
  return onOpened(() => setTimeout(forget));
}

/** The dataset of a name, apart from what is shown. Rejects as loading it does. */
export const fetchDataset = (client: QueryClient, name: string): Promise<ShownDataset> =>
  client.fetchQuery(datasetQuery(name, changesOf(name)));

export const useCountries = () => useQuery(countriesQuery);
/** The geography of the world; the fine one only once it is wanted. */
export const useWorld = (scale: '110m' | '50m', wanted = true) =>
  useQuery({ ...worldQuery(scale), enabled: wanted });
