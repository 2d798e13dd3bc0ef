/** An object of a JSON text; only its own keys are used. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object: not an array, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an object's own key; undefined for anything inherited, such as "__proto__". */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** An object with one more own key, placed first; "__proto__" is a key like any other. */
export function withKey(key: string, value: unknown, object: JsonObject): JsonObject {
  return Object.fromEntries([[key, value], ...Object.entries(object)]);
}
