const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const MARKS = /\p{M}/gu;
const OTHER = /[^\p{L}\p{N}]+/gu;

/**
 * Normalises spelling: words in lower case with single spaces, without accents and punctuation, so that "In-force" and
 * "in force." are equal.
 */
export function foldTerm(text: string): string {
  const plain = text.normalize('NFKD').replace(MARKS, '').normalize('NFC');
  return plain.toLowerCase().replace(OTHER, ' ').trim();
}

/** The same for a column name; "dateSigned" and "date_signed" are equal as well. */
export const foldColumn = (name: string): string => foldTerm(name.replace(CAMEL, ' '));
