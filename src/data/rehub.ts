import { partnersOf } from '../core/partners.ts';
import type { LoadedDataset } from './loaded.ts';

/** The dataset seen from another country, by ISO 3166-1 alpha-3, or from none; only its partners change. O(n). */
export function rehub(loaded: LoadedDataset, hub: string | null): LoadedDataset {
  const { hub: _, ...about } = loaded.info;
  const { partner, values } = partnersOf(loaded.data, hub ?? undefined);
  return {
    ...loaded,
    info: hub === null ? about : { ...about, hub },
    data: { ...loaded.data, partner, values: { ...loaded.data.values, partner: values } },
  };
}
