/** Characters that XML 1.0 forbids (most controls, U+FFFE, U+FFFF, lone surrogates), and other invisible controls. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;
const CONTROL = /\p{Cc}/u;

/**
 * A text that every kind of file can hold: with a single character that XML 1.0 forbids, such as copying from PDF files
 * leaves, no program opens the file. Controls become spaces, since they separated words; the others are removed. Every
 * file writer passes its texts through here, and reports what was removed with {@link unwritable}.
 */
export const plainText = (text: string): string =>
  text.replace(UNWRITABLE, (sign) => (CONTROL.test(sign) ? ' ' : ''));

/** Replacer for `JSON.stringify` that passes every text through {@link plainText}. */
export const plainValue = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? plainText(value) : value;

/** The characters of texts that {@link plainText} removes or replaces, each once, as code points: "U+000B". */
export function unwritable(texts: Iterable<string>): readonly string[] {
  const signs = new Set<number>();
  for (const text of texts)
    for (const [sign] of text.matchAll(UNWRITABLE)) signs.add(sign.codePointAt(0) ?? 0);
  return [...signs]
    .sort((a, b) => a - b)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
}
