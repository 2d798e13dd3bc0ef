import { csvText } from '../../core/csv';
import { type FileInput, fieldsOf } from './fields';

/** The records as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it. */
export function csvOf(input: FileInput): string {
  const fields = fieldsOf(input);
  const { columns, result } = input.snapshot;
  const rows = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    return agreement ? [fields.map(({ text }) => text(agreement, row))] : [];
  });
  return csvText([fields.map(({ id }) => id), ...rows]);
}
