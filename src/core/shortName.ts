/** Characters of a name that lists, heads and labels show; names proper are shorter. */
const MOST = 90;

/** A name that ends in an ellipsis where it is longer than `most` characters; what is whole stands in a title beside it. */
export function shortName(name: string, most = MOST): string {
  if (name.length <= most) return name;
  // Twice as many units hold enough characters, however many units each has.
  const characters = [...name.slice(0, 2 * most)];
  return characters.length < most
    ? name
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The whole name for a `title`, where a list shows it shortened; undefined where it does not. */
export const wholeName = (name: string, most = MOST): string | undefined =>
  shortName(name, most) === name ? undefined : name;
