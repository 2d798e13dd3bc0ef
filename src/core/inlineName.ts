/** A label of the catalogue in the middle of a sentence: labels begin with a capital, also «В силе»; abbreviations keep theirs. */
export function lowerFirst(label: string): string {
  return /^(\p{Lu}\p{Ll}|\p{Script=Cyrillic} \p{Ll})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

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
