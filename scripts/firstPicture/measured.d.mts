/** x, y, width, height and inner size, px, by language and window, and by selector. */
export type Boxes = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export function measuredBoxes(outDir: string, languages: readonly string[]): Promise<Boxes>;

export function pictureFaults(
  outDir: string,
  languages: readonly string[],
): Promise<Readonly<Record<string, string>>>;
