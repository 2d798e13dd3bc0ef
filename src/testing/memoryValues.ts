import type { KeyValues } from '../storage/keyValues.ts';

/** A store in memory that copies values as a browser does; `read` lists the keys that were requested. */
export function memoryValues(change: Partial<KeyValues> = {}) {
  const values = new Map<string, unknown>();
  const read: string[] = [];
  const get = (key: string) => {
    if (key !== '') read.push(key);
    return structuredClone(values.get(key));
  };
  const set = (key: string, value: unknown) => values.set(key, structuredClone(value));
  const store: KeyValues = {
    get: async (key) => get(key),
    getMany: async (keys) => keys.map(get),
    setMany: async (entries) => {
      for (const [key, value] of entries) set(key, value);
    },
    update: async (key, how) => void set(key, how(values.get(key))),
    delMany: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    keys: async () => [...values.keys()],
    entries: async () => [...values],
    ...change,
  };
  return { store, values, read };
}
