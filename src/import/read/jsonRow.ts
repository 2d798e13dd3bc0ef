import type { Cell } from './table.ts';

/** An object of a JSON text; only its own keys are looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object, no array and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object holds under its own key; undefined for anything inherited, as "__proto__" may be. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A JSON value as a cell: arrays of texts and numbers as lists, anything else that is nested as JSON text. */
export function cellOfJson(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.map(String);
  return JSON.stringify(value);
}

/** Collects the keys of objects in the order they are first seen. */
export class Keys {
  readonly #seen = new Set<string>();

  add(object: JsonObject): void {
    for (const key of Object.keys(object)) this.#seen.add(key);
  }

  get size(): number {
    return this.#seen.size;
  }

  list(): string[] {
    return [...this.#seen];
  }
}
