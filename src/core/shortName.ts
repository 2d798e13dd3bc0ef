import type { Columns } from './columns.ts';
import type { Names } from './names.ts';

/** Most characters of a name in lists, headings and labels; real names are shorter. */
const MAX_NAME = 90;

/** Shortens a name to `max` characters, ending in an ellipsis; the full name goes in a `title`. */
export function shortName(name: string, max = MAX_NAME): string {
  if (name.length <= max) return name;
  // Twice as many UTF-16 units contain enough characters, even if each takes two.
  const characters = [...name.slice(0, 2 * max)];
  return characters.length < max
    ? name
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** The full name for a `title` if lists show it shortened; otherwise undefined. */
export const wholeName = (name: string, max = MAX_NAME): string | undefined =>
  shortName(name, max) === name ? undefined : name;

/** A catalogue label in the middle of a sentence: lower-cases its capital, as in «В силе», except in abbreviations. */
export const lowerFirst = (label: string): string =>
  /^(\p{Lu}\p{Ll}|\p{Script=Cyrillic} \p{Ll})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;

/** Words shorter than this are lower-case in titles too: "and", "of". */
const LETTERS = 4;

/**
 * A dataset's own label in the middle of a sentence. The capital is dropped only in a phrase whose later words are
 * lower-case, such as "Telecoms & connectivity"; "Berne" or "Arms Control" may be names, and keep it.
 */
export function inlineName(label: string): string {
  const later = label.match(/\p{L}+/gu)?.slice(1) ?? [];
  const isPhrase =
    later.some((word) => word.length >= LETTERS && /^\p{Ll}/u.test(word)) &&
    !later.some((word) => word.length >= LETTERS && /^\p{Lu}\p{Ll}/u.test(word));
  return isPhrase ? lowerFirst(label) : label;
}

/** The title of the open record, for announcements and the page title; null if none is open. */
export function openedTitle(
  { recordOf, rowOf }: Pick<Columns, 'recordOf' | 'rowOf'>,
  selected: string | null,
  names: Names,
): string | null {
  const row = selected === null ? undefined : rowOf(selected);
  const record = row === undefined ? undefined : recordOf(row);
  return record === undefined ? null : shortName(names.text(record.title));
}
