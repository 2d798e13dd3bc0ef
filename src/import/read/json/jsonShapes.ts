import { headerIn } from '../headerRow.ts';
import { isScalar } from './jsonCells.ts';
import { isObject, type JsonObject, ownValue, withKey } from './jsonObject.ts';

/** Rows examined to tell what a list is. */
const LOOKED = 50;
/** Keys that wrap the fields of a row, next to its id or type: in search servers, databases and GeoJSON. */
const WRAPPERS = ['_source', 'fields', 'properties', 'attributes'];
/** Keys next to a wrapper or a list of pages. */
const ABOUT =
  /^(_?id|_?index|_?type|_?score|sort|geometry|bbox|createdTime|links|relationships|version|\$?type|highlight)$/i;

/** The wrapper that all examined rows share; null if there is none. */
export function wrapperOf(rows: readonly unknown[]): string | null {
  const objects = rows.slice(0, LOOKED).filter(isObject);
  const isWrapper = (key: string) =>
    objects.every(
      (row) =>
        isObject(ownValue(row, key)) && Object.keys(row).every((other) => other === key || ABOUT.test(other)),
    );
  return objects.length === 0 ? null : (WRAPPERS.find(isWrapper) ?? null);
}

/** The fields of a row within its wrapper, with its id. */
export function unwrapped(row: JsonObject, wrapper: string): JsonObject {
  const inner = ownValue(row, wrapper);
  const own = isObject(inner) ? inner : {};
  const id = ownValue(row, 'id') ?? ownValue(row, '_id');
  return id === undefined || Object.hasOwn(own, 'id') ? own : withKey('id', id, own);
}

/** Rows of a list of lists: with the given names, or those in its first row. */
export function rowsOfLists(
  lists: readonly unknown[],
  names: readonly unknown[] | null,
): JsonObject[] | null {
  if (lists.length === 0 || !lists.every(Array.isArray)) return null;
  const all: readonly (readonly unknown[])[] = lists;
  const isNamed = names === null && all.length > 1 && isHeaded(all);
  const header = names ?? (isNamed ? all[0] : null) ?? [];
  const rows = isNamed ? all.slice(1) : all;
  const used = new Set<string>();
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const columns = Array.from({ length: width }, (_, i) => {
    const base = String(header[i] ?? '') || `Column ${i + 1}`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base} ${n}`;
    used.add(name);
    return name;
  });
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));
}

/** Whether the first of some lists names the cells of the others. */
function isHeaded(lists: readonly (readonly unknown[])[]): boolean {
  const rows = lists.slice(0, LOOKED).map((list, i) => ({
    cells: list.map((cell) => (isScalar(cell) ? (cell ?? null) : JSON.stringify(cell))),
    number: i + 1,
  }));
  return headerIn(rows) === 0;
}

/** Rows of an object of columns: `{title: [..], date: [..]}`, or `{title: {"0": .., "1": ..}}`. */
export function rowsOfColumns(object: JsonObject): JsonObject[] | null {
  const columns = Object.entries(object);
  if (columns.length < 2) return null;
  const lists = columns.map(([, column]) => (Array.isArray(column) ? (column as readonly unknown[]) : null));
  const length = lists[0]?.length ?? 0;
  if (length > 0 && lists.every((list) => list?.length === length && !list.some(isObject)))
    return Array.from({ length }, (_, i) =>
      Object.fromEntries(columns.map(([name], c) => [name, lists[c]?.[i]])),
    );
  const numbered = columns.map(([, column]) => (isObject(column) ? column : {}));
  const keys = Object.keys(numbered[0] ?? {});
  const isNumbered =
    keys.length > 0 &&
    keys.every((key, i) => key === String(i)) &&
    numbered.every(
      (column) =>
        Object.keys(column).length === keys.length && keys.every((key) => Object.hasOwn(column, key)),
    );
  if (!isNumbered || columns.every(([name], i) => name === String(i))) return null;
  return keys.map((key) => Object.fromEntries(columns.map(([name], c) => [name, numbered[c]?.[key]])));
}

/** Rows of an object of objects by id that share fields; the id becomes a field. */
export function rowsOfDictionary(object: JsonObject): JsonObject[] | null {
  const entries = Object.entries(object);
  if (entries.length < 2 || !entries.every(([, value]) => isObject(value))) return null;
  const rows = entries.map(([, value]) => value as JsonObject);
  const counts = new Map<string, number>();
  const looked = rows.slice(0, LOOKED).filter(isObject);
  for (const row of looked) for (const key of Object.keys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count * 2 > looked.length).map(([key]) => key);
  // Objects that hold lists of objects are parts of a document rather than rows.
  const isOfParts = looked.some((row) =>
    common.some(
      (key) => Array.isArray(row[key]) && (row[key] as unknown[]).some(isObject) && common.length < 3,
    ),
  );
  if (common.length === 0 || isOfParts) return null;
  const name = rows.some((row) => Object.hasOwn(row, 'id')) ? 'key' : 'id';
  return entries.map(([key], i) => withKey(name, key, rows[i] ?? {}));
}

/** Rows of a SPARQL result: the values of its variables. */
export function rowsOfSparql(document: JsonObject): JsonObject[] | null {
  const head = ownValue(document, 'head');
  const results = ownValue(document, 'results');
  const vars = isObject(head) ? ownValue(head, 'vars') : null;
  const bindings = isObject(results) ? ownValue(results, 'bindings') : null;
  if (!Array.isArray(vars) || !Array.isArray(bindings)) return null;
  return bindings.filter(isObject).map((binding) =>
    Object.fromEntries(
      vars.map((name: unknown) => {
        const value = ownValue(binding, String(name));
        return [String(name), isObject(value) ? (ownValue(value, 'value') ?? null) : null];
      }),
    ),
  );
}
