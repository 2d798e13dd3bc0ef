import { isObject, type JsonObject, ownValue, withKey } from './jsonObject.ts';
import { rowsOfColumns, rowsOfDictionary, rowsOfLists, rowsOfSparql } from './jsonShapes.ts';

/** A list in a document that can be read as rows. */
export interface JsonList {
  /** Keys leading to it: "response.docs"; "$" for the document itself. */
  readonly path: string;
  readonly rows: readonly unknown[];
  /** Paths of the lists it combines; empty for a single list of the document. */
  readonly parts: readonly string[];
}

/** Levels of a document in which lists are looked for. */
const MAX_LEVELS = 12;
/** Most lists found in a document. */
const MAX_LISTS = 200;
/** Rows examined to score how much a list looks like records. */
const LOOKED = 50;
/** Most names listed when several lists are read together. */
const MAX_NAMES = 3;
/** Keys typical of records of agreements. */
const TELLING =
  /title|name|label|date|year|sign|part(y|ies)|countr|state|subject|назван|дата|стран|名|日期|国|제목|조약/i;

const PAGE =
  /^(page|pages|total|count|offset|limit|next|prev|previous|size|per_?page|has_?\w+|cursor|number)$/i;

const named = (path: string, key: string) => (path === '$' ? key : `${path}.${key}`);

function keysOf({ rows }: JsonList): ReadonlySet<string> {
  return new Set(rows.slice(0, LOOKED).flatMap((row) => (isObject(row) ? Object.keys(row) : [])));
}

/** Score of a list as the list of records: many rows with several typical fields. */
function worthOf(list: JsonList): number {
  const keys = keysOf(list);
  const telling = [...keys].filter((key) => TELLING.test(key)).length;
  const width = keys.size >= 3 ? 10 : keys.size >= 2 ? 3 : 1;
  return list.rows.length * width * (telling >= 2 ? 5 : 1);
}

/** Whether lists have mostly the same fields. */
function areAlike(one: JsonList, other: JsonList): boolean {
  const [a, b] = [keysOf(one), keysOf(other)];
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared * 4 >= (a.size + b.size - shared) * 3;
}

/** Sibling lists with the same fields combined into one, with a field that says which list a row comes from. */
function together(path: string, lists: readonly JsonList[]): JsonList {
  const prefix = path === '$' ? '' : `${path}.`;
  const names = lists.map((list) => list.path.slice(prefix.length));
  const more = names.length > MAX_NAMES ? ' + …' : '';
  return {
    parts: lists.map((list) => list.path),
    path: `${prefix}${names.slice(0, MAX_NAMES).join(' + ')}${more}`,
    rows: lists.flatMap(({ rows }, i) =>
      rows.map((row) => (isObject(row) ? withKey('list', names[i], row) : row)),
    ),
  };
}

/**
 * The combined list of pages: objects that hold a list under the same key and otherwise only say which page they are.
 */
function ofPages(pages: readonly unknown[]): JsonList | null {
  const objects = pages.filter(isObject);
  const [page] = objects;
  if (!page || objects.length !== pages.length) return null;
  const key = Object.keys(page).find((each) => Array.isArray(page[each]) && page[each].some(isObject));
  const isPage = (each: JsonObject) =>
    key !== undefined &&
    Array.isArray(ownValue(each, key)) &&
    Object.keys(each).length > 1 &&
    Object.keys(each).every((other) => other === key || PAGE.test(other));
  if (key === undefined || !objects.every(isPage)) return null;
  return { path: key, parts: [], rows: objects.flatMap((each) => each[key] as readonly unknown[]) };
}

/** Adds the lists within a value to `found`. */
function collect(value: unknown, path: string, level: number, found: JsonList[]): void {
  if (level > MAX_LEVELS || found.length >= MAX_LISTS) return;
  if (Array.isArray(value)) {
    const pages = ofPages(value);
    if (pages) found.push({ ...pages, path: named(path, pages.path) });
    else if (value.some(isObject)) found.push({ path, rows: value, parts: [] });
    else {
      const rows = rowsOfLists(value, null);
      // Lists of one or two numbers are coordinates or pairs.
      const hasText = (row: unknown) => Array.isArray(row) && row.some((cell) => typeof cell === 'string');
      if (rows && rows.length > 0 && value.some(hasText)) found.push({ path, rows, parts: [] });
    }
    return;
  }
  if (!isObject(value)) return;
  const whole = wholeOf(value);
  if (whole) {
    found.push({ path, rows: whole, parts: [] });
    return;
  }
  const lists: JsonList[] = [];
  for (const key of Object.keys(value)) {
    const before = found.length;
    collect(value[key], named(path, key), level + 1, found);
    const own = found[before];
    if (found.length === before + 1 && own && own.path === named(path, key)) lists.push(own);
  }
  const groups: JsonList[][] = [];
  for (const list of lists) {
    const group = groups.find(([one]) => one && areAlike(one, list));
    if (group) group.push(list);
    else groups.push([list]);
  }
  for (const group of groups) if (group.length > 1) found.push(together(path, group));
}

/** Rows of an object that consists only of them, in any form; null if rows have to be looked for in its values. */
function wholeOf(object: JsonObject): JsonObject[] | null {
  const { columns, data, schema } = object;
  // The form in which pandas writes a table with its types.
  if (isObject(schema) && Array.isArray(schema.fields) && Array.isArray(data) && data.every(isObject))
    return data;
  if (Array.isArray(columns) && Array.isArray(data)) {
    const names = columns.map((column: unknown) =>
      isObject(column) ? (ownValue(column, 'name') ?? column) : column,
    );
    const rows = names.every((name) => typeof name !== 'object') ? rowsOfLists(data, names) : null;
    if (rows) return rows;
  }
  return rowsOfSparql(object) ?? rowsOfColumns(object) ?? rowsOfDictionary(object);
}

/** The lists of a document that can be read as rows, the most likely one first. */
export function listsIn(document: unknown): JsonList[] {
  const found: JsonList[] = [];
  collect(document, '$', 0, found);
  const paths = new Set<string>();
  return found
    .map((list) => ({ list, worth: worthOf(list) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ list }) => {
      let { path } = list;
      for (let n = 2; paths.has(path); n++) path = `${list.path} (${n})`;
      paths.add(path);
      return { ...list, path };
    });
}
