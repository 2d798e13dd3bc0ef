/** The value in session storage, as JSON; null if there is none or it can't be read. */
export function readTab(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Puts a value into session storage, or removes it if null. Does nothing if storage is full or forbidden. */
export function writeTab(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The copy in memory lasts until the tab is reloaded.
  }
}
