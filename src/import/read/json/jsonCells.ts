import { isoOfMoment, isoOfParts } from '../isoTime.ts';
import type { Cell } from '../table.ts';
import { isObject, type JsonObject, ownValue } from './jsonObject.ts';

/** Receives a value of a row with the path of its keys. */
export type Emit = (path: string, cell: () => Cell) => void;

/** Joins keys to a path: a control character that keys do not contain. */
export const JOIN = '\u001f';
/** Levels of objects whose fields become columns. */
const MAX_LEVELS = 5;
/** Most distinct fields of the objects in a list that still become columns. */
const MAX_FIELDS = 30;
/** Fields that hold the name of an object, best first. */
const NAMES = ['name', 'label', 'title', 'prefLabel', 'country', 'party', 'value', 'text', 'code', 'id'];
/** Keys of objects that wrap a single value, as MongoDB writes them. */
const WRAPPED = ['$date', '$oid', '$numberLong', '$numberInt', '$numberDouble', '$numberDecimal', '$uuid'];

/** Whether a JSON value is neither an array nor an object. */
export const isScalar = (value: unknown): value is string | number | boolean | null | undefined =>
  value === null || value === undefined || ['string', 'number', 'boolean'].includes(typeof value);

function scalarCell(value: string | number | boolean | null | undefined): Cell {
  if (typeof value !== 'number') return value ?? null;
  // 1e400 is not finite, so it stays text; -0 becomes 0.
  return Number.isFinite(value) ? value + 0 : String(value);
}

/** A moment as it is written, without the time if that is midnight. */
function momentCell(value: unknown): Cell {
  const at = isObject(value) ? ownValue(value, '$numberLong') : value;
  if (typeof at === 'string' && !/^-?\d+$/.test(at)) return at.replace(/T00:00:00(\.0+)?(Z|\+00:?00)$/, '');
  return isoOfMoment(Number(at)) ?? String(at);
}

/** Year, month and day of an object that is a date in parts; null for any other object. */
function dateInParts(object: JsonObject): string | null {
  const parts = new Map<string, number>();
  for (const [key, value] of Object.entries(object)) {
    const name = key.toLowerCase();
    if (!['year', 'month', 'day'].includes(name)) return null;
    if (value === null || value === '') continue;
    const number = Number(value);
    if (!isScalar(value) || !Number.isInteger(number)) return null;
    parts.set(name, number);
  }
  const [year = 0, month, day] = ['year', 'month', 'day'].map((name) => parts.get(name));
  if (year < 1) return null;
  const iso = isoOfParts(String(year).padStart(4, '0'), String(month ?? ''), String(day ?? ''));
  return iso !== '' && iso.split('-').length === parts.size ? iso : null;
}

/** Keys that may occur next to a JSON-LD value. */
const BESIDE_VALUE = ['@value', '@type', '@language', '@direction'];

/** The value an object wraps; undefined if the object has fields of its own. */
function wrapped(object: JsonObject): Cell | undefined {
  const keys = Object.keys(object);
  const [key] = keys;
  if (keys.length === 1 && key !== undefined && WRAPPED.includes(key)) {
    const value = object[key];
    if (key === '$date') return momentCell(value);
    return isScalar(value) ? scalarCell(value) : JSON.stringify(value);
  }
  const literal = ownValue(object, '@value');
  if (isScalar(literal) && literal !== undefined && keys.every((each) => BESIDE_VALUE.includes(each)))
    return scalarCell(literal);
  if (keys.length === 1 && key === '@id' && isScalar(object[key])) return scalarCell(object[key]);
  if (keys.length === 1 && key === 'date-parts') return dateParts(object[key]);
  return dateInParts(object) ?? undefined;
}

/** A date of CSL-JSON: `[[2015, 4, 13]]`, or two for an interval. */
function dateParts(value: unknown): Cell {
  const dates = Array.isArray(value)
    ? value.map((parts: unknown) => {
        const [year, month, day] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
        return dateInParts({ year, month: month ?? null, day: day ?? null });
      })
    : [];
  const whole = dates.length > 0 && dates.length < 3 && dates.every((date) => date !== null);
  return whole ? dates.join('/') : JSON.stringify(value);
}

/** Emits the fields of a list of objects, each as a list of the same length; their names go under the path itself. */
function emitObjects(path: string, objects: readonly JsonObject[], emit: Emit): boolean {
  const keys = new Set(objects.flatMap((object) => Object.keys(object)));
  if (keys.size > MAX_FIELDS) return false;
  const called = NAMES.find((name) => objects.every((object) => typeof ownValue(object, name) === 'string'));
  const texts = (key: string) =>
    objects.map((object) => {
      const value = ownValue(object, key);
      if (value === null || value === undefined) return '';
      if (isObject(value)) return String(wrapped(value) ?? JSON.stringify(value));
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    });
  for (const key of keys) emit(key === called ? path : `${path}${JOIN}${key}`, () => texts(key));
  return true;
}

function emitValue(path: string, value: unknown, level: number, emit: Emit): void {
  if (isScalar(value)) emit(path, () => scalarCell(value));
  else if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const ones = list.map((item) => (isObject(item) ? wrapped(item) : item));
    if (ones.every((one) => typeof one === 'string' || typeof one === 'number'))
      emit(path, () => ones.map(String));
    else if (!list.every(isObject) || !emitObjects(path, list, emit)) emit(path, () => JSON.stringify(list));
  } else if (isObject(value)) {
    const one = wrapped(value);
    if (one !== undefined) emit(path, () => one);
    else if (level >= MAX_LEVELS) emit(path, () => JSON.stringify(value));
    else for (const key of Object.keys(value)) emitValue(`${path}${JOIN}${key}`, value[key], level + 1, emit);
  }
}

/**
 * Emits the fields of a row: fields of nested objects under the path of their keys, lists of objects by field.
 * @param opaque keys whose values stay JSON text, as they have too many fields
 */
export function emitRow(row: JsonObject, opaque: ReadonlySet<string>, emit: Emit): void {
  for (const key of Object.keys(row)) {
    const value = row[key];
    if (!isScalar(value) && opaque.has(key)) emit(key, () => JSON.stringify(value));
    else emitValue(key, value, 1, emit);
  }
}
