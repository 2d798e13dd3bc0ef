import {
  type ContextLayer,
  isBackwards,
  LAYER_LIMITS,
  type LayerRow,
  spanOfRow,
} from '../../core/contextLayer.ts';
import type { Deck } from '../../core/deck.ts';
import { knownLayer } from '../../state/contextLayers.ts';
import { layerId } from '../../state/layerId.ts';
import { parseView, serialiseView } from '../../state/viewUrl.ts';
import { clean, type FileReader, isFields, quoted } from './fileReader.ts';

/** The layers of a file, and the id that each of its ids stands for. */
export interface ReadLayers {
  readonly layers: readonly ContextLayer[];
  readonly ids: ReadonlyMap<string, string>;
}

const LAYER_KEYS = new Set(['id', 'title', 'source', 'rows']);
const ROW_KEYS = new Set(['name', 'start', 'end']);

function readRow(reader: FileReader, value: unknown, where: string): readonly LayerRow[] {
  const { name, start, end = null } = isFields(value) ? value : {};
  const isText = typeof name === 'string' && typeof start === 'string';
  if (isFields(value) && isText && (end === null || typeof end === 'string')) {
    const text = clean(name).replaceAll('\n', ' ').trim();
    const row = { name: text.slice(0, LAYER_LIMITS.name).toWellFormed(), start, end };
    const span = spanOfRow(row);
    if (text !== '' && span && !isBackwards(span)) {
      reader.keys(value, ROW_KEYS, where);
      if (text.length > LAYER_LIMITS.name)
        reader.fault('cut', { field: `${where}.name`, most: LAYER_LIMITS.name });
      return [row];
    }
  }
  reader.fault('layerRow', { where });
  return [];
}

function readLayer(
  reader: FileReader,
  value: unknown,
  where: string,
): readonly [string, ContextLayer] | null {
  const fields = isFields(value) ? value : {};
  const { id, rows } = fields;
  const title = reader.text(fields, 'title', where, 'layer');
  const source = reader.text(fields, 'source', where, 'layerSource');
  if (typeof id !== 'string' || title === '' || source.trim() === '' || !Array.isArray(rows)) {
    reader.fault('layer', { where });
    return null;
  }
  reader.keys(fields, LAYER_KEYS, where);
  const { rows: most } = LAYER_LIMITS;
  if (rows.length > most) reader.fault('layerRows', { where, most });
  const read = rows.slice(0, most).flatMap((row, i) => readRow(reader, row, `${where}.rows[${i}]`));
  if (read.length === 0) return null;
  return [id, { id: layerId({ source, rows: read }), title, source, rows: read }];
}

/** Reads the context layers that came with a briefing; unusable parts become faults. */
export function readLayers(reader: FileReader, value: unknown): ReadLayers {
  if (value === undefined) return { layers: [], ids: new Map() };
  if (!Array.isArray(value)) {
    reader.fault('notList', { field: quoted('$.layers') });
    return { layers: [], ids: new Map() };
  }
  const { inDeck } = LAYER_LIMITS;
  if (value.length > inDeck) reader.fault('layerRows', { where: '$.layers', most: inDeck });
  const read = value.slice(0, inDeck).flatMap((each, i) => {
    const layer = readLayer(reader, each, `$.layers[${i}]`);
    return layer ? [layer] : [];
  });
  return { layers: read.map(([, layer]) => layer), ids: new Map(read.map(([id, { id: own }]) => [id, own])) };
}

/** The view with the ids that those of its file stand for. */
export function onReadLayers(view: string, ids: ReadLayers['ids']): string {
  if (!view.includes('layers=')) return view;
  const parsed = parseView(view).view;
  return serialiseView({ ...parsed, layers: parsed.layers.map((id) => ids.get(id) ?? id) });
}

/** The context layers that a deck's slides show, from this page or from the deck's file. */
export function layersOfDeck({
  slides,
  layers = [],
}: Pick<Deck, 'slides' | 'layers'>): readonly ContextLayer[] {
  const views = slides.flatMap(({ view, beside = '' }) => [view, beside]);
  const ids = new Set(
    views.filter((view) => view.includes('layers=')).flatMap((view) => parseView(view).view.layers),
  );
  return [...ids].flatMap((id) => knownLayer(id) ?? layers.find((layer) => layer.id === id) ?? []);
}
