/** Key of the id of the deck that was open last. */
const LAST = 'accord-atlas-last-briefing';

/** Remembers the deck that the panel opens on next time. */
export function remember(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(LAST);
    else localStorage.setItem(LAST, id);
  } catch {
    // Without storage the panel opens on nothing next time.
  }
}

export function remembered(): string | null {
  try {
    return localStorage.getItem(LAST);
  } catch {
    return null;
  }
}
