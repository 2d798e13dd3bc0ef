import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CountryIndex } from '../core/countries.ts';
import { areOthers, type DatasetRef, identityOfRef, identityShown } from '../core/datasetRef.ts';
import type { Translate } from '../core/names.ts';
import type { Language } from '../core/viewState.ts';
import { fetchDataset } from '../data/load/useDataset.ts';
import { isAddress } from '../state/codec.ts';
import type { SearchableBundle } from '../state/takeSnapshot.ts';
import { buildNames } from './names.ts';

/**
 * Finds the data of slides that are not of the dataset shown: in this browser, or beside the page. Nothing is fetched
 * from elsewhere, and data that is another version counts as none.
 */
export function useDatasetBundles(places: CountryIndex, t: Translate, language: Language) {
  const client = useQueryClient();
  return useCallback(
    async (ref: DatasetRef): Promise<SearchableBundle | null> => {
      const { name } = ref;
      if (isAddress(name)) return null;
      const found = await fetchDataset(client, name).catch(() => null);
      if (!found) return null;
      const identity = identityShown(name, found.info, found.identity ?? null);
      if (areOthers(identity, identityOfRef(ref))) return null;
      const { info: dataset, columns, search } = found;
      return { dataset, columns, search, places, names: buildNames(dataset, columns, places, t, language) };
    },
    [client, places, t, language],
  );
}
