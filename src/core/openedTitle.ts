import type { Columns } from './columns.ts';
import type { Names } from './names.ts';
import { shortName } from './shortName.ts';

/** The title of the record that is opened, as it is said and as the page is called; null where none is. */
export function openedTitle(
  { recordOf, rowOf }: Pick<Columns, 'recordOf' | 'rowOf'>,
  selected: string | null,
  names: Names,
): string | null {
  const row = selected === null ? undefined : rowOf(selected);
  const record = row === undefined ? undefined : recordOf(row);
  return record === undefined ? null : shortName(names.text(record.title));
}
