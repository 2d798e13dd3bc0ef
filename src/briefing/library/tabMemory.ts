/** Part of every key. */
let place = '';

/**
 * Keeps what this page stores apart from what others store: in some browsers all files on disk share their storage.
 * @param name differs from that of every other page
 */
export function storeApart(name: string): void {
  place = `${name}:`;
}

/** The value in a storage, as JSON; null if there is none or it can't be read. */
function read(storage: () => Storage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(place + key) ?? 'null');
  } catch {
    return null;
  }
}

/** Puts a value into a storage, or removes it if null. Does nothing if storage is full or forbidden. */
function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(place + key);
    else storage().setItem(place + key, JSON.stringify(value));
  } catch {
    // The copy in memory lasts until the tab is reloaded.
  }
}

const session = () => sessionStorage;
const local = () => localStorage;

/** The value in session storage, as JSON; null if there is none or it can't be read. */
export const readTab = (key: string): unknown => read(session, key);

/** Puts a value into session storage, or removes it if null. Does nothing if storage is full or forbidden. */
export const writeTab = (key: string, value: unknown): void => write(session, key, value);

/** The value in local storage, which all tabs of this browser share; null if there is none or it can't be read. */
export const readBrowser = (key: string): unknown => read(local, key);

/** Puts a value into local storage, or removes it if null. Does nothing if storage is full or forbidden. */
export const writeBrowser = (key: string, value: unknown): void => write(local, key, value);
