/** What XML 1.0 forbids (most controls, U+FFFE, U+FFFF, lone surrogates) and the controls that nothing draws. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;
const CONTROL = /\p{Cc}/u;

/**
 * A text that every kind of file can hold: one sign that XML 1.0 forbids, as copies from PDF files have, and no program
 * opens the file. A space stands for a control, which parted words; the others are taken out. Every writer of files
 * passes its texts through here, and says by {@link unwritable} what it took out.
 */
export const plainText = (text: string): string =>
  text.replace(UNWRITABLE, (sign) => (CONTROL.test(sign) ? ' ' : ''));

/** Replacer for `JSON.stringify` that writes every text as {@link plainText}. */
export const plainValue = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? plainText(value) : value;

/** The signs of texts that {@link plainText} takes out or replaces, each once, by their numbers: "U+000B". */
export function unwritable(texts: Iterable<string>): readonly string[] {
  const signs = new Set<number>();
  for (const text of texts)
    for (const [sign] of text.matchAll(UNWRITABLE)) signs.add(sign.codePointAt(0) ?? 0);
  return [...signs]
    .sort((a, b) => a - b)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
}
