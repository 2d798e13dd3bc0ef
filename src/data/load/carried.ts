/** The files that the page carries in itself, by the address they are served at elsewhere. */
let files: ReadonlyMap<string, string> = new Map();

/** Hands in the files of a page that fetches nothing. Call it before anything is loaded. */
export function carryFiles(given: Readonly<Record<string, string>>): void {
  files = new Map(Object.entries(given));
}

/** The content of a file that the page carries; undefined if it doesn't. */
export const carriedFile = (path: string): string | undefined => files.get(path);
