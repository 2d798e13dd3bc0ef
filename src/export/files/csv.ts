import { csvText } from '../../core/csv.ts';
import { tableOf } from './carried.ts';
import { type FileInput, fieldsOf } from './fields.ts';

/** The records as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it. */
export function csvOf(input: FileInput): string {
  const fields = fieldsOf(input);
  const { rows, carriers } = tableOf(input, fields);
  return csvText([
    [...fields.map(({ id }) => id), ...carriers],
    ...rows.map(({ cells, carried }) => [...cells, ...carried]),
  ]);
}
