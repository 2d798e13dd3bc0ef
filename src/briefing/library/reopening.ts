/** Name of the dataset that the panel of briefings has gone to; null where it has gone nowhere. */
let awaited: string | null = null;

/** The panel is to be open again when a dataset is there: the page is drawn anew for it. */
export function reopenOn(name: string | null): void {
  awaited = name;
}

export const isReopenedOn = (name: string): boolean => awaited === name;
