import * as v from 'valibot';
import { type ContextLayer, LAYER_LIMITS, spanOfRow } from '../../core/contextLayer.ts';
import { guarded, type KeyValues, openDatabase } from '../../storage/keyValues.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const layerSchema = v.object({
  id: v.string(),
  title: text(LAYER_LIMITS.title),
  source: text(LAYER_LIMITS.source),
  rows: v.pipe(
    v.array(
      v.pipe(
        v.object({ name: text(LAYER_LIMITS.name), start: v.string(), end: v.nullable(v.string()) }),
        v.check((row) => spanOfRow(row) !== null),
      ),
    ),
    v.maxLength(LAYER_LIMITS.rows),
  ),
});

function layerIn(value: unknown): readonly ContextLayer[] {
  const read = v.safeParse(layerSchema, value);
  return read.success ? [read.output] : [];
}

/** Context layers in a key-value store. Every function rejects with StoreFault if the browser refuses. */
export function layerStore(open: () => KeyValues) {
  const values = guarded(open);
  return {
    /** By title. */
    list: async (): Promise<readonly ContextLayer[]> =>
      (await values.entries())
        .flatMap(([, value]) => layerIn(value))
        .sort((a, b) => a.title.localeCompare(b.title)),
    /** Those of the given ids that are kept. */
    load: async (ids: readonly string[]): Promise<readonly ContextLayer[]> =>
      (await values.getMany(ids)).flatMap(layerIn),
    keep: (layer: ContextLayer) => values.setMany([[layer.id, layer]]),
    remove: (id: string) => values.delMany([id]),
  };
}

const browser = layerStore(() => openDatabase('accord-atlas-layers', 'layers'));

export const listLayers = browser.list;
export const loadLayers = browser.load;
export const keepLayer = browser.keep;
export const removeLayer = browser.remove;
