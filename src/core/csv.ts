/** Byte order mark by which Excel recognises UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Prefixes an apostrophe to text that a spreadsheet would take for a formula (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A cell, quoted as in RFC 4180. */
function cell(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of cells as CSV (RFC 4180), with a byte order mark; no cell can act as a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
