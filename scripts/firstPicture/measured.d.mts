/** x, y, width, height and inner size, px, by language and window, and by selector. */
export type Boxes = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Boxes of the built page in a folder that the drawing depends on. @throws Error if it can't be opened in a browser */
export function measuredBoxes(outDir: string, languages: readonly string[]): Promise<Boxes>;

/**
 * What the app draws in another place than the picture, or not at all, and shifts of the layout while it takes over, by
 * language and window.
 * @throws Error if the page can't be opened in a browser
 */
export function pictureFaults(
  outDir: string,
  languages: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>>;
