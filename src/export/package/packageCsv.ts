import { plainCsv } from '../../core/csv.ts';
import { tableOf } from '../files/carried.ts';
import type { ExportInput } from '../files/fields.ts';
import { csvCell, type PackageField } from './packageFields.ts';

/** The records as CSV in UTF-8 for programs: lists of codes joined by "; ", lists of texts as JSON. */
export function packageCsv(input: ExportInput, fields: readonly PackageField[]): string {
  const cells = fields.map((field) => ({
    ...field,
    value: (...of: Parameters<PackageField['value']>) => csvCell(field, field.value(...of)),
  }));
  const { rows, carriers } = tableOf(input, cells);
  return plainCsv([
    [...fields.map(({ id }) => id), ...carriers],
    ...rows.map((row) => [...row.cells, ...row.carried]),
  ]);
}
