/** Key of the id of the deck that was open last. */
const LAST = 'accord-atlas-last-briefing';

/** In this tab, and for the next one. */
const memories = () => [sessionStorage, localStorage];

/** Remembers the deck that the panel opens on next time. */
export function remember(id: string | null): void {
  try {
    for (const memory of memories())
      if (id === null) memory.removeItem(LAST);
      else memory.setItem(LAST, id);
  } catch {
    // Without storage the panel opens on nothing next time.
  }
}

export function remembered(): string | null {
  try {
    return (
      memories()
        .map((memory) => memory.getItem(LAST))
        .find((id) => id !== null) ?? null
    );
  } catch {
    return null;
  }
}
