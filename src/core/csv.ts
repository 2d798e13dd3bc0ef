/** Byte order mark by which Excel recognises UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Prefixes an apostrophe to text that a spreadsheet would take for a formula (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** EDTF that begins with a minus: years before our era. It can be no more than a number. */
const EARLY_DATE = /^-\d{4}[\d\-X~?%./]*$/;

/** A cell, quoted as in RFC 4180. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const rowsText = (rows: readonly (readonly string[])[], guard: (text: string) => string): string =>
  rows.map((cells) => `${cells.map((text) => cell(guard(text))).join(',')}\r\n`).join('');

/** Rows of cells as CSV (RFC 4180), with a byte order mark; no cell can act as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rowsText(rows, harmless);

/**
 * The same for programs: without a byte order mark, and early dates as they are. No other cell can act as a formula.
 */
export const plainCsv = (rows: readonly (readonly string[])[]): string =>
  rowsText(rows, (text) => (EARLY_DATE.test(text) ? text : harmless(text)));
