/**
 * Noncharacters (U+FFFE, U+FDD0 and the like), unpaired surrogates, and the character that replaces a picture in text
 * copied from a document. No XML and few fonts allow them.
 */
const NO_CHARACTERS = /[\p{Noncharacter_Code_Point}\p{Cs}\ufffc]/gu;
/** A quick test: a text that doesn't match has none of {@link NO_CHARACTERS}. */
const MAYBE = /[\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]/;
/** Separators and breaks that few programs know. They separate words, so each is replaced by a space. */
const SPACES: ReadonlyMap<string, string> = new Map([
  ...Array.from('\v\f\u001c\u001d\u001e\u001f\u0085\u2028', (sign) => [sign, ' '] as const),
  ['\u2029', '\n'],
]);
const MAYBE_SPACE = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** `text` without noncharacters; the same string if it has none. */
export function withoutNoncharacters(text: string): string {
  return MAYBE.test(text) ? text.replace(NO_CHARACTERS, '') : text;
}

/**
 * `text` with spaces instead of vertical tabs, form feeds and the like, and line breaks instead of paragraph
 * separators.
 */
export function withPlainSpaces(text: string): string {
  return text.replace(MAYBE_SPACE, (sign) => SPACES.get(sign) ?? sign);
}
