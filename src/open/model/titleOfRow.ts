import { columnsOf } from './columnUses';
import type { TableWork } from './openState';

const MOST_CHARACTERS = 80;

/** Title that stands in a row of the file, by which a reader knows it; empty beyond the first rows. */
export function titleOfRow({ table, mapping }: Pick<TableWork, 'table' | 'mapping'>, row: number): string {
  const [column] = columnsOf(mapping, 'title');
  const cells = table.sample[table.sampleRows.indexOf(row)];
  if (column === undefined || !cells) return '';
  const title = String(cells[table.head.columns.indexOf(column)] ?? '').trim();
  return title.length > MOST_CHARACTERS ? `${title.slice(0, MOST_CHARACTERS)}…` : title;
}
