import { batchesOf } from '../batches.ts';
import { decodeWhole, detectEncoding, encodingRemarks } from '../encoding/encoding.ts';
import { MAX_WHOLE, quoteOf } from '../limits.ts';
import { readWhole } from '../source.ts';
import {
  FileFault,
  type OpenArguments,
  type Opened,
  PLAIN_HEAD,
  type Remark,
  type TableReader,
} from '../table.ts';
import { JsonColumns } from './jsonColumns.ts';
import { type JsonList, listsIn } from './jsonLists.ts';
import { isObject, type JsonObject, ownValue } from './jsonObject.ts';
import { unwrapped, wrapperOf } from './jsonShapes.ts';
import { parseJson } from './jsonText.ts';

/** Keys of a dataset of this atlas, apart from its records. */
const OWN_KEYS = ['name', 'title', 'version', 'language', 'licenses', 'contributors', 'sectors', 'sources'];
/** Those of them that are rare in other documents with agreements. */
const TELLING_KEYS = ['name', 'version', 'licenses', 'contributors', 'sectors'];
/** Keys of its records that are rare in other lists. */
const RECORD_KEYS = ['dateBasis', 'stage', 'level', 'kind', 'sectors', 'sources'];
/** Most lists named as left out. */
const MAX_OTHER_LISTS = 10;

/** Whether a document is meant to be a dataset of this atlas, valid or not. */
function isDataset(document: unknown): boolean {
  if (!isObject(document)) return false;
  const agreements = ownValue(document, 'agreements');
  if (!Array.isArray(agreements)) return false;
  const keysIn = (object: JsonObject, keys: readonly string[]) =>
    keys.filter((key) => Object.hasOwn(object, key)).length;
  const own = keysIn(document, OWN_KEYS);
  const isAlike = agreements.some((record) => isObject(record) && keysIn(record, RECORD_KEYS) > 1);
  return own > 1 || keysIn(document, TELLING_KEYS) > 0 || (own > 0 && (agreements.length === 0 || isAlike));
}

/** The number of geometries of each type in features: "Point × 2". */
function geometriesOf(features: readonly unknown[]): string {
  const counts = new Map<string, number>();
  for (const feature of features) {
    const geometry = isObject(feature) ? ownValue(feature, 'geometry') : null;
    if (!isObject(geometry)) continue;
    const type = String(ownValue(geometry, 'type'));
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => `${type} × ${count}`).join(', ');
}

/** Remarks about the lists that are not read. */
function otherLists(lists: readonly JsonList[], used: JsonList): Remark[] {
  const isOther = (list: JsonList) =>
    list !== used && list.parts.length === 0 && !used.parts.includes(list.path);
  const others = lists.filter(isOther);
  if (others.length === 0) return [];
  const inWords = ({ path, rows }: JsonList) => `${path} (${rows.length})`;
  const more = others.length > MAX_OTHER_LISTS ? '; …' : '';
  return [
    {
      code: 'other-parts',
      values: {
        used: inWords(used),
        others: others.slice(0, MAX_OTHER_LISTS).map(inWords).join('; ') + more,
      },
    },
  ];
}

/**
 * Opens a JSON document: a dataset of this atlas, or the list in it that looks most like records, at any depth. Lists
 * may be objects, lists below names, columns, objects by id, results of SPARQL and other services, or GeoJSON, whose
 * geometries are left out and reported. Rows count from 1, as there is no header.
 * @throws FileFault `empty`, `too-large`, `too-deep`, `truncated`, `bad-json`, `no-rows`, `too-many-columns`
 */
export async function openJson(...[source, options, signal]: OpenArguments): Promise<Opened> {
  const bytes = await readWhole(source, MAX_WHOLE, signal);
  const encoding = await detectEncoding(bytes, options.encoding);
  const text = decodeWhole(bytes, encoding);
  if (text.trim() === '') throw new FileFault('empty');
  const document = parseJson(text);
  if (isDataset(document)) return { kind: 'dataset', input: document };

  const lists = listsIn(document).filter(({ rows }) => rows.some(isObject));
  const used = lists.find(({ path }) => path === options.sheet) ?? lists[0];
  if (!used) throw new FileFault('no-rows');
  const wrapper = wrapperOf(used.rows);
  const rows =
    wrapper === null ? used.rows : used.rows.map((row) => (isObject(row) ? unwrapped(row, wrapper) : row));
  const columns = new JsonColumns();
  for (const row of rows) if (isObject(row)) columns.add(row);
  const layout = columns.layout();
  const geometries = wrapper === 'properties' ? geometriesOf(used.rows) : '';
  const ignored = {
    row: 1,
    code: 'geometry-ignored',
    column: 'geometry',
    value: quoteOf(geometries),
  } as const;
  const reader: TableReader = {
    head: {
      ...PLAIN_HEAD,
      format: 'json',
      columns: layout.columns,
      encoding: encoding.label,
      sheet: lists.length > 1 || used.path !== '$' ? used.path : null,
      sheets: lists.length > 1 ? lists.map(({ path }) => path) : [],
      remarks: [...encodingRemarks(encoding), ...otherLists(lists, used), ...layout.remarks],
      rowCount: rows.length,
    },
    batches: (during) =>
      batchesOf(rows, during, (value, batch, i) => {
        if (i === 0 && geometries !== '') batch.faults.push(ignored);
        layout.addTo(batch, value, i + 1);
      }),
  };
  return { kind: 'table', reader };
}
