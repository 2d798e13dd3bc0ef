/** What this tab keeps under a key until it is closed; null for nothing, or nothing that can be read. */
export function readTab(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value for this tab, or forgets it with null. Where storage is full or forbidden nothing is kept. */
export function writeTab(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It holds in memory until the tab is loaded again.
  }
}
