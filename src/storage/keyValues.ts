import * as keyval from 'idb-keyval';
import { StoreFault } from './storeFault.ts';

/** A key-value store. Several entries are set and deleted atomically. */
export interface KeyValues {
  get(key: string): Promise<unknown>;
  getMany(keys: readonly string[]): Promise<readonly unknown[]>;
  setMany(entries: readonly (readonly [string, unknown])[]): Promise<void>;
  /** Replaces a value with the result of `change`, atomically. Nothing is stored if it throws {@link NoChange}. */
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  delMany(keys: readonly string[]): Promise<void>;
  keys(): Promise<readonly IDBValidKey[]>;
  entries(): Promise<readonly (readonly [IDBValidKey, unknown])[]>;
}

/** Thrown by a change function to leave the value as it is. */
export class NoChange extends Error {}

/** Opens a store in IndexedDB. @throws if the browser has none, or denies access */
export function openDatabase(database: string, name: string): KeyValues {
  if (ONE_FILE) throw new StoreFault('forbidden');
  const store = keyval.createStore(database, name);
  return {
    get: (key) => keyval.get(key, store),
    getMany: (keys) => keyval.getMany([...keys], store),
    setMany: (entries) => keyval.setMany(entries as [string, unknown][], store),
    update: (key, change) => keyval.update(key, change, store),
    delMany: (keys) => keyval.delMany([...keys], store),
    keys: () => keyval.keys(store),
    entries: () => keyval.entries(store),
  };
}

/** Milliseconds without an answer after which storage counts as blocked, perhaps by a tab with an older version. */
const PATIENCE = 10_000;

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('silent')), PATIENCE);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new StoreFault('full');
  const isForbidden = ['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError'].includes(name);
  return new StoreFault(isForbidden ? 'forbidden' : 'other');
}

/**
 * A store that is opened on first use. Before anything large it asks a small question with a time limit, since large
 * requests may take long.
 * @throws StoreFault from every function if the browser refuses access or doesn't answer
 */
export function guarded(open: () => KeyValues): KeyValues {
  let opened: KeyValues | null = null;
  let answered: Promise<unknown> | null = null;
  async function ask<T>(question: (values: KeyValues) => Promise<T>): Promise<T> {
    try {
      opened ??= open();
      answered ??= inTime(opened.get('')).catch((error: unknown) => {
        // The next request tries again.
        answered = null;
        throw error;
      });
      await answered;
      return await question(opened);
    } catch (error) {
      throw faultOf(error);
    }
  }
  return {
    get: (key) => ask((values) => values.get(key)),
    getMany: (keys) => ask((values) => values.getMany(keys)),
    setMany: (entries) => ask((values) => values.setMany(entries)),
    update: (key, change) =>
      ask((values) =>
        values.update(key, change).catch((error: unknown) => {
          if (!(error instanceof NoChange)) throw error;
        }),
      ),
    delMany: (keys) => ask((values) => values.delMany(keys)),
    keys: () => ask((values) => values.keys()),
    entries: () => ask((values) => values.entries()),
  };
}
