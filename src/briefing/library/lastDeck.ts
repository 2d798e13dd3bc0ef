/** Storage key for the id of the deck opened last. */
const LAST_DECK_KEY = 'accord-atlas-last-briefing';

/** This tab's storage first, then the one new tabs read. */
const storages = () => [sessionStorage, localStorage];

/** Remembers the deck that the panel opens next time. */
export function remember(id: string | null): void {
  try {
    for (const memory of storages())
      if (id === null) memory.removeItem(LAST_DECK_KEY);
      else memory.setItem(LAST_DECK_KEY, id);
  } catch {
    // Without storage, the panel opens empty next time.
  }
}

export function remembered(): string | null {
  try {
    return (
      storages()
        .map((memory) => memory.getItem(LAST_DECK_KEY))
        .find((id) => id !== null) ?? null
    );
  } catch {
    return null;
  }
}
