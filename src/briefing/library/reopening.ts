/** Name of the dataset that the briefing panel switched to; null if it did not. */
let awaited: string | null = null;

/** Makes the panel open again once the dataset has loaded, because the page is rendered from scratch for it. */
export function reopenOn(name: string | null): void {
  awaited = name;
}

export const isReopenedOn = (name: string): boolean => awaited === name;
