import type { ColumnData } from '../../core/columns.ts';
import { FACETS } from '../../core/taxonomy.ts';
import { isObject } from '../isObject.ts';
import type { LoadedDataset } from '../packed/loaded.ts';

/** Version of the stored format; increase it whenever the format changes. */
export const STORED_VERSION = 2;

/** A dataset as it is stored. */
export interface StoredDataset extends LoadedDataset {
  readonly version: typeof STORED_VERSION;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const areObjects = (value: unknown) => Array.isArray(value) && value.every(isObject);

/** Columns with one value per row. */
type RowArray = {
  [K in keyof ColumnData]: ColumnData[K] extends Int32Array | Uint8Array | Uint16Array ? K : never;
}[Exclude<keyof ColumnData, 'stageMeaning'>];

/** Array type of each column with one value per row. */
const COLUMNS = {
  minDay: Int32Array,
  maxDay: Int32Array,
  oneOf: Uint8Array,
  reported: Uint8Array,
  validTo: Int32Array,
  hasValidity: Uint8Array,
  activeFromMin: Int32Array,
  activeFromMax: Int32Array,
  activeToMin: Int32Array,
  activeToMax: Int32Array,
  kind: Uint16Array,
  stage: Uint16Array,
  level: Uint16Array,
} as const satisfies Record<RowArray, unknown>;

/** Whether offsets ascend from 0 to the length of the array they divide. */
function areOffsets(offsets: unknown, length: number): offsets is Uint32Array {
  if (!(offsets instanceof Uint32Array) || offsets[0] !== 0 || offsets.at(-1) !== length) return false;
  return offsets.every((offset, i) => i === 0 || offset >= (offsets[i - 1] ?? 0));
}

function isList(value: unknown, n: number): boolean {
  if (!isObject(value)) return false;
  const { offsets, values } = value;
  const areCodes = values instanceof Uint16Array || values instanceof Uint32Array;
  return areCodes && areOffsets(offsets, values.length) && offsets.length === n + 1;
}

function isTextColumn(value: unknown, places: number): boolean {
  if (!isObject(value) || !(value.bytes instanceof Uint8Array)) return false;
  return areOffsets(value.offsets, value.bytes.length) && value.offsets.length === places + 1;
}

function isInfo(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, title, version, language, licenses, sources, contributors, sectors } = value;
  return (
    [name, version, language].every(isText) &&
    (isText(title) || isObject(title)) &&
    [licenses, sources, contributors, sectors].every(areObjects)
  );
}

function isColumnData(value: unknown): value is LoadedDataset['data'] {
  if (!isObject(value)) return false;
  const { n, dated, values } = value;
  if (typeof n !== 'number' || typeof dated !== 'number' || !(dated >= 0 && dated <= n) || !isObject(values))
    return false;
  const hasColumns = Object.entries(COLUMNS).every(([key, type]) => {
    const column = value[key];
    return column instanceof type && column.length === n;
  });
  return (
    hasColumns &&
    ['sector', 'partner', 'party'].every((key) => isList(value[key], n)) &&
    FACETS.every((facet) => areTexts(values[facet])) &&
    areTexts(value.parties) &&
    value.stageMeaning instanceof Uint8Array &&
    [value.groups, value.relations].every(areObjects)
  );
}

/** Checks packed records; there may be texts for more records than rows, never for fewer. */
function isPacked(value: unknown, n: number): boolean {
  if (!isObject(value) || !isObject(value.ids) || !(value.ids.offsets instanceof Uint32Array)) return false;
  const { order, fileRows, source } = value;
  const places = value.ids.offsets.length - 1;
  return (
    order instanceof Uint32Array &&
    order.length === n &&
    order.every((place) => place < places) &&
    ['ids', 'titles', 'summaries', 'dates', 'urls', 'rests'].every((key) =>
      isTextColumn(value[key], places),
    ) &&
    fileRows instanceof Uint32Array &&
    (fileRows.length === 0 || fileRows.length === places) &&
    isObject(source)
  );
}

/** Whether a value is a dataset as the atlas packs it: every array of the right type and length. O(n), and fast. */
export function isLoadedDataset(value: unknown): value is LoadedDataset {
  if (!isObject(value) || !isInfo(value.info) || !isColumnData(value.data)) return false;
  return isPacked(value.packed, value.data.n);
}

/** Stored data in the current version (in version 1 every record had a date); other values are returned unchanged. */
export function upToDate(value: unknown): unknown {
  if (!isObject(value) || value.version !== 1) return value;
  const { data } = value;
  return { ...value, version: STORED_VERSION, data: isObject(data) ? { ...data, dated: data.n } : data };
}

/** The version a value was stored under; null if it isn't from the atlas. */
export const versionOf = (value: unknown): unknown => (isObject(value) ? value.version : null);
