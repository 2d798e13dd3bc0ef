const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const MARKS = /\p{M}/gu;
const OTHER = /[^\p{L}\p{N}]+/gu;

/**
 * A text without what differs between ways to write it: words in lower case with single spaces, without accents and
 * punctuation; "In-force" and "in force." are the same.
 */
export function foldTerm(text: string): string {
  const plain = text.normalize('NFKD').replace(MARKS, '').normalize('NFC');
  return plain.toLowerCase().replace(OTHER, ' ').trim();
}

/** The same for the name of a column, where "dateSigned" and "date_signed" are the same too. */
export const foldColumn = (name: string): string => foldTerm(name.replace(CAMEL, ' '));
