/** Where a page that is one file comes from. */
export interface SavedFrom {
  /** ISO day on which it was saved. */
  readonly day: string;
  /** Address of the atlas it was saved from; null if nobody else can open it. */
  readonly live: string | null;
  /** Names of its datasets that are also at that address. */
  readonly liveData: readonly string[];
  /** Id of the briefing in it, if there is one. */
  readonly deck: string | null;
}

let saved: SavedFrom | null = null;

export function setSavedFrom(from: SavedFrom): void {
  saved = from;
}

/** Where this page comes from; null unless it is one file. */
export const savedFrom = (): SavedFrom | null => saved;
