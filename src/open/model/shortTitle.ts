const MOST_CHARACTERS = 80;

/** As much of a title as tells a record from others. */
export const shortTitle = (title: string): string =>
  title.length > MOST_CHARACTERS ? `${title.slice(0, MOST_CHARACTERS)}…` : title;
