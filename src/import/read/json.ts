import { type RowShape, shapeRow } from './cells.ts';
import { columnNames } from './columnNames.ts';
import { decodeWhole } from './decode.ts';
import { detectEncoding } from './encoding.ts';
import { cellOfJson, isObject, type JsonObject, Keys, ownValue } from './jsonRow.ts';
import { parseJson } from './jsonText.ts';
import { BATCH_ROWS, MAX_COLUMNS, MAX_WHOLE, quoteOf } from './limits.ts';
import { Pace } from './pace.ts';
import { readWhole } from './source.ts';
import {
  type ByteSource,
  type Cell,
  FileFault,
  type Opened,
  type ReadOptions,
  type RowBatch,
  type RowFault,
  type TableReader,
} from './table.ts';

/** The array of a document that holds its rows: itself, or its longest array with objects in it. */
function rowsIn(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return null;
  const arrays = Object.values(document)
    .filter(Array.isArray)
    .filter((array) => array.some(isObject));
  return arrays.reduce<unknown[] | null>(
    (most, array) => (array.length > (most?.length ?? 0) ? array : most),
    null,
  );
}

/** Features of GeoJSON as their properties, their `id` with them, and how many geometries of which type they had. */
function propertiesOf(features: readonly unknown[]): { rows: unknown[]; geometries: string } {
  const counts = new Map<string, number>();
  const rows = features.map((feature) => {
    if (!isObject(feature)) return feature;
    const geometry = ownValue(feature, 'geometry');
    if (isObject(geometry)) {
      const type = String(ownValue(geometry, 'type'));
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    const properties = ownValue(feature, 'properties');
    const own = isObject(properties) ? properties : {};
    const id = ownValue(feature, 'id');
    return id === undefined || Object.hasOwn(own, 'id') ? own : { id, ...own };
  });
  return { rows, geometries: [...counts].map(([type, count]) => `${type} × ${count}`).join(', ') };
}

/**
 * Opens a JSON document: a dataset of this atlas (an object with an array `agreements`), an array of objects, an object
 * that holds one, or GeoJSON, whose geometries are left out and reported. Rows count from 1, as there is no header.
 * @throws FileFault `empty`, `too-large`, `too-deep`, `truncated`, `bad-json`, `no-rows`, `too-many-columns`
 */
export async function openJson(
  source: ByteSource,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Opened> {
  const bytes = await readWhole(source, MAX_WHOLE, signal);
  const encoding = await detectEncoding(bytes, options.encoding);
  const text = decodeWhole(bytes, encoding);
  if (text.trim() === '') throw new FileFault('empty');
  const document = parseJson(text);
  if (isObject(document) && Array.isArray(ownValue(document, 'agreements')))
    return { kind: 'dataset', input: document };

  const found = rowsIn(document);
  const isGeo = isObject(document) && ownValue(document, 'type') === 'FeatureCollection';
  const { rows, geometries } = isGeo && found ? propertiesOf(found) : { rows: found ?? [], geometries: '' };
  if (!rows.some(isObject)) throw new FileFault('no-rows');
  const keys = new Keys();
  for (const row of rows) {
    if (!isObject(row)) continue;
    keys.add(row);
    if (keys.size > MAX_COLUMNS)
      throw new FileFault('too-many-columns', { columns: keys.size, limit: MAX_COLUMNS });
  }
  return { kind: 'table', reader: readerOf(rows, keys.list(), encoding.label, geometries) };
}

function readerOf(
  rows: readonly unknown[],
  keys: readonly string[],
  encoding: string,
  geometries: string,
): TableReader {
  const columns = columnNamesOf(keys);
  const first: readonly RowFault[] =
    geometries === ''
      ? []
      : [{ row: 1, code: 'geometry-ignored', column: 'geometry', value: quoteOf(geometries) }];
  return {
    head: {
      format: 'json',
      columns,
      headerRow: null,
      delimiter: null,
      encoding,
      sheet: null,
      sheets: [],
      said: [],
      rowCount: rows.length,
    },
    batches: (signal) => batchesOf(rows, keys, columns, first, signal),
  };
}

/** Names for keys; a key of spaces only at the end is a column like any other. */
export function columnNamesOf(keys: readonly string[]): string[] {
  const names = columnNames([...keys, 'end']);
  return names.slice(0, keys.length);
}

async function* batchesOf(
  rows: readonly unknown[],
  keys: readonly string[],
  columns: readonly string[],
  first: readonly RowFault[],
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const shape: RowShape = { columns, delimiter: ', ', reportsFew: false };
  const pace = new Pace(signal);
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await pace.rest();
    const faults: RowFault[] = start === 0 ? [...first] : [];
    const cells: Cell[][] = [];
    const numbers: number[] = [];
    for (const [i, row] of rows.slice(start, start + BATCH_ROWS).entries()) {
      const number = start + i + 1;
      if (isObject(row)) {
        cells.push(rowOf(row, keys, shape, number, faults));
        numbers.push(number);
      } else
        faults.push({
          row: number,
          code: 'not-an-object',
          column: null,
          value: quoteOf(JSON.stringify(row)),
        });
    }
    yield { rows: cells, numbers, faults, done: Math.min(1, (start + BATCH_ROWS) / rows.length) };
  }
}

/** The cells of one object under the given keys; what is wrong with them is added to `faults`. */
export function rowOf(
  object: JsonObject,
  keys: readonly string[],
  shape: RowShape,
  number: number,
  faults: RowFault[],
): Cell[] {
  const cells = keys.map((key) => cellOfJson(ownValue(object, key)));
  return shapeRow(cells, shape, number, faults);
}
