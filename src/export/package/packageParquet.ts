import type { SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, parquetWrite } from 'hyparquet-writer';
import { evidenceLines } from '../../core/evidence.ts';
import { tableOf } from '../files/carried.ts';
import type { ExportInput } from '../files/fields.ts';
import { areDates, type PackageField } from './packageFields.ts';

const MILLISECONDS = 86_400_000;
const ROW_GROUP = 100_000;

const text = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  repetition_type: 'OPTIONAL',
});

const list = (name: string): readonly SchemaElement[] => [
  {
    name,
    converted_type: 'LIST',
    logical_type: { type: 'LIST' },
    repetition_type: 'OPTIONAL',
    num_children: 1,
  },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  text('element'),
];

const date = (name: string): SchemaElement => ({
  name,
  type: 'INT32',
  converted_type: 'DATE',
  logical_type: { type: 'DATE' },
  repetition_type: 'OPTIONAL',
});

/** The records as Parquet (Snappy): lists are lists, days are dates if all of them can be. */
export function packageParquet(input: ExportInput, fields: readonly PackageField[]): ArrayBuffer {
  const { columns } = input.snapshot;
  const { rows, carriers } = tableOf(input, fields);
  const schema: SchemaElement[] = [];
  const columnData: ColumnSource[] = [];
  for (const field of fields) {
    const { id: name, type } = field;
    const dates = field.day && areDates(input, field) ? field.day : null;
    const cellOf = (row: number) => {
      const day = dates?.(row);
      if (day !== undefined) return day === null ? null : new Date(day * MILLISECONDS);
      const agreement = columns.recordOf(row);
      return agreement ? field.value(agreement, row) : null;
    };
    if (dates) schema.push(date(name));
    else if (type === 'codes' || type === 'texts') schema.push(...list(name));
    else schema.push(text(name));
    columnData.push({ name, data: rows.map(({ row }) => cellOf(row)) });
  }
  for (const [part, name] of carriers.entries()) {
    schema.push(text(name));
    columnData.push({ name, data: rows.map(({ carried }) => carried[part] || null) });
  }
  const writer = new ByteWriter();
  parquetWrite({
    ...{ writer, columnData },
    schema: [{ name: 'records', num_children: fields.length + carriers.length }, ...schema],
    rowGroupSize: ROW_GROUP,
    kvMetadata: [{ key: 'description', value: evidenceLines(input.evidence, true).join('\n') }],
    createdBy: 'Accord Atlas',
  });
  return writer.getBuffer();
}
