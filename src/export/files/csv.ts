import { type FileInput, fieldsOf } from './fields';

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for a formula is made text by an apostrophe (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A cell as RFC 4180 has it. */
function cell(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The records as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it. */
export function csvOf(input: FileInput): string {
  const fields = fieldsOf(input);
  const { columns, result } = input.snapshot;
  const rows = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    return agreement ? [fields.map(({ text }) => cell(text(agreement, row)))] : [];
  });
  const lines = [fields.map(({ id }) => id), ...rows].map((cells) => `${cells.join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}
