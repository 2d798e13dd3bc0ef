import { recordColumn } from '../../core/carriedRecord.ts';
import { csvText } from '../../core/csv.ts';
import { mostParts, recordCarrier } from './carried.ts';
import { type FileInput, fieldsOf } from './fields.ts';

/** The records as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows it. */
export function csvOf(input: FileInput): string {
  const fields = fieldsOf(input);
  const carrier = recordCarrier(input);
  const { columns, result } = input.snapshot;
  const rows = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const cells = fields.map(({ text }) => text(agreement, row));
    const carried = carrier.cellsFor(
      agreement,
      fields.map(({ id }, i) => [id, id, cells[i] ?? '']),
    );
    return [{ cells, carried }];
  });
  const parts = mostParts(rows.map(({ carried }) => carried));
  const more = Array.from({ length: parts }, (_, part) => part);
  return csvText([
    [...fields.map(({ id }) => id), ...more.map(recordColumn)],
    ...rows.map(({ cells, carried }) => [...cells, ...more.map((part) => carried[part] ?? '')]),
  ]);
}
