import type { Columns } from './columns.ts';
import type { Names } from './names.ts';

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

/** A label of the catalogue in the middle of a sentence: labels begin with a capital, also «В силе»; abbreviations keep theirs. */
export const lowerFirst = (label: string): string =>
  /^(\p{Lu}\p{Ll}|\p{Script=Cyrillic} \p{Ll})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;

/** Words shorter than this are small in titles too: "and", "of". */
const LETTERS = 4;

/**
 * A dataset's own label in the middle of a sentence. Only a phrase whose later words are small, "Telecoms & connectivity", is
 * known to bear its capital for its place alone; "Berne" or "Arms Control" may be names, and stay.
 */
export function inlineName(label: string): string {
  const later = label.match(/\p{L}+/gu)?.slice(1) ?? [];
  const isPhrase =
    later.some((word) => word.length >= LETTERS && /^\p{Ll}/u.test(word)) &&
    !later.some((word) => word.length >= LETTERS && /^\p{Lu}\p{Ll}/u.test(word));
  return isPhrase ? lowerFirst(label) : label;
}

/** The title of the record that is opened, as it is said and as the page is called; null where none is. */
export function openedTitle(
  { recordOf, rowOf }: Pick<Columns, 'recordOf' | 'rowOf'>,
  selected: string | null,
  names: Names,
): string | null {
  const row = selected === null ? undefined : rowOf(selected);
  const record = row === undefined ? undefined : recordOf(row);
  return record === undefined ? null : shortName(names.text(record.title));
}
