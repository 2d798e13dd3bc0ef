import { queryOptions, useQuery } from '@tanstack/react-query';
import { parseCountries } from './countries';
import { fetchJson, mayRetry, retryDelay } from './fetchJson';
import { type Problem, validateDataset } from './validate';
import { parseWorld } from './world';

/** A file that is JSON but not a dataset. */
export class InvalidDatasetError extends Error {
  override readonly name = 'InvalidDatasetError';
  constructor(
    readonly path: string,
    readonly problems: readonly Problem[],
  ) {
    super(`${path}: ${problems.length} problems`);
  }
}

/** Files do not change while the page is open: never refetched unless asked for. */
const ONCE = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: mayRetry,
  retryDelay,
};

/** Dataset `name`: the file `data/NAME.json` beside the page. */
export function datasetQuery(name: string) {
  const path = `data/${name}.json`;
  return queryOptions({
    queryKey: ['dataset', name],
    queryFn: async ({ signal }) => {
      const result = validateDataset(await fetchJson(path, signal));
      if (!result.ok) throw new InvalidDatasetError(path, result.problems);
      return result.dataset;
    },
    ...ONCE,
  });
}

const countriesQuery = queryOptions({
  queryKey: ['countries'],
  queryFn: async ({ signal }) => parseCountries(await fetchJson('data/countries.json', signal)),
  ...ONCE,
});

function worldQuery(scale: '110m' | '50m') {
  return queryOptions({
    queryKey: ['world', scale],
    queryFn: async ({ signal }) => parseWorld(await fetchJson(`data/world-${scale}.json`, signal)),
    ...ONCE,
  });
}

export const useDataset = (name: string) => useQuery(datasetQuery(name));
export const useCountries = () => useQuery(countriesQuery);
/** World geometry; the fine one only once it is wanted. */
export const useWorld = (scale: '110m' | '50m', wanted = true) =>
  useQuery({ ...worldQuery(scale), enabled: wanted });
