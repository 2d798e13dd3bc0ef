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

/** An object with one more own key, before the others; "__proto__" is a key like any other. */
export function withKey(key: string, value: unknown, object: JsonObject): JsonObject {
  return Object.fromEntries([[key, value], ...Object.entries(object)]);
}
