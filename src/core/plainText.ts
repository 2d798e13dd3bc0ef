/** What XML 1.0 forbids: most controls, U+FFFE and U+FFFF, and halves of characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A text without what XML 1.0 forbids in any form. Every writer of files passes its texts through here: one such
 * character, as copies from PDF files have, and no program opens the file.
 */
export const plainText = (text: string): string => text.replace(FORBIDDEN, '');

/** Replacer for `JSON.stringify` that writes every text as {@link plainText}. */
export const plainValue = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? plainText(value) : value;
