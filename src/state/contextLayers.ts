import type { ContextLayer } from '../core/contextLayer.ts';
import type { IgnoredPart } from './fields.ts';

/** Layers known to this page, by id: kept in this browser, or come with a briefing; null for those it lacks. */
let known: ReadonlyMap<string, ContextLayer | null> = new Map();
const listeners = new Set<() => void>();

/** The layers of some ids, in that order, and the ids this browser doesn't have. */
export interface FoundLayers {
  readonly layers: readonly ContextLayer[];
  readonly absent: readonly IgnoredPart[];
}

export const NO_LAYERS: FoundLayers = { layers: [], absent: [] };

function learn(entries: readonly (readonly [string, ContextLayer | null])[]): void {
  if (entries.length === 0) return;
  known = new Map([...known, ...entries]);
  for (const listener of listeners) listener();
}

/** Makes layers available to this page; `isNew`: whether they replace those of the same id. */
export function registerLayers(layers: readonly ContextLayer[] = [], isNew = false): void {
  learn(layers.filter(({ id }) => isNew || !known.get(id)).map((layer) => [layer.id, layer]));
}

/** Forgets a layer that was deleted. */
export const forgetLayer = (id: string): void => learn([[id, null]]);

/** The layer, if this page has it. */
export const knownLayer = (id: string): ContextLayer | null => known.get(id) ?? null;

/** Reads from this browser's storage what isn't known yet. Never rejects. */
export async function fetchLayers(ids: readonly string[]): Promise<void> {
  const asked = ids.filter((id) => !known.has(id));
  if (asked.length === 0) return;
  const found = await import('../data/layers/layerStore.ts')
    .then(({ loadLayers }) => loadLayers(asked))
    .catch(() => []);
  const byId = new Map(found.map((layer) => [layer.id, layer]));
  learn(asked.filter((id) => !known.has(id)).map((id) => [id, byId.get(id) ?? null]));
}

/** The layers of some ids as far as they are known. */
export const foundLayers = (ids: readonly string[]): FoundLayers => ({
  layers: ids.flatMap((id) => known.get(id) ?? []),
  absent: ids.flatMap((value) =>
    known.get(value) === null ? { key: 'layers', value, why: 'no-layer' as const } : [],
  ),
});

/** The layers of some ids, from this page or this browser's storage. Never rejects. */
export async function findLayers(ids: readonly string[]): Promise<FoundLayers> {
  await fetchLayers(ids);
  return foundLayers(ids);
}

/** Calls back whenever a layer became known, changed or was deleted. */
export const onLayers = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** All that is known; another object after each change. */
export const allKnown = () => known;
