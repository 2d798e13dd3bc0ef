/**
 * Code points that are no characters (U+FFFE, U+FDD0 and the like), halves of surrogate pairs, and the sign that a copy
 * from a document leaves where a picture stood. No XML and few fonts allow them.
 */
const NO_CHARACTERS = /[\p{Noncharacter_Code_Point}\p{Cs}\ufffc]/gu;
/** A quick test: without it a text has none of {@link NO_CHARACTERS}. */
const MAYBE = /[\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]/;
/** Separators and breaks that only some programs know: they part words, so a space stands for each. */
const SPACES: ReadonlyMap<string, string> = new Map([
  ...Array.from('\v\f\u001c\u001d\u001e\u001f\u0085\u2028', (sign) => [sign, ' '] as const),
  ['\u2029', '\n'],
]);
const MAYBE_SPACE = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** `text` without code points that are no characters; the same string where it has none. */
export function withoutNoncharacters(text: string): string {
  return MAYBE.test(text) ? text.replace(NO_CHARACTERS, '') : text;
}

/** `text` with a space for vertical tabs, form feeds and their kin, and a line break for paragraph separators. */
export function withPlainSpaces(text: string): string {
  return text.replace(MAYBE_SPACE, (sign) => SPACES.get(sign) ?? sign);
}
