import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { areOthers, type DatasetRef, identityShown } from '../core/datasetRef';
import type { Translate } from '../core/names';
import type { Places } from '../core/places';
import type { Ground } from '../core/snapshot';
import type { Language } from '../core/viewState';
import { fetchDataset } from '../data/useDataset';
import { isAddress } from '../state/codec';
import { buildNames } from './names';

/**
 * Finds the data of slides that are not of the dataset shown: in this browser, or beside the page. Nothing is fetched
 * from elsewhere, and data that is another version counts as none.
 */
export function useGrounds(places: Places, t: Translate, language: Language) {
  const client = useQueryClient();
  return useCallback(
    async ({ name, identity }: DatasetRef): Promise<Ground | null> => {
      if (isAddress(name)) return null;
      const found = await fetchDataset(client, name).catch(() => null);
      if (!found || areOthers(identityShown(name, found.info, found.identity ?? null), identity)) return null;
      const { info: dataset, columns } = found;
      return { dataset, columns, places, names: buildNames(dataset, columns, places, t, language) };
    },
    [client, places, t, language],
  );
}
