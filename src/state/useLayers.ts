import { useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  allKnown,
  type FoundLayers,
  fetchLayers,
  foundLayers,
  NO_LAYERS,
  onLayers,
} from './contextLayers.ts';

/** The layers of some ids as they become known; the same object until they change. */
export function useLayers(ids: readonly string[]): FoundLayers {
  const all = useSyncExternalStore(onLayers, allKnown);
  const key = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the ids
  useEffect(() => {
    if (ids.length > 0) fetchLayers(ids);
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above, and all that is known is read
  return useMemo(() => (ids.length === 0 ? NO_LAYERS : foundLayers(ids)), [key, all]);
}
