import { type ColumnRules, type TableRow, tableRow } from '../../core/tableRules.ts';
import type { TableColumn } from '../../core/viewState.ts';
import type { Atlas } from '../../state/useAtlas.ts';

/** px of each column. */
export const WIDTHS: Readonly<Record<TableColumn, number>> = {
  date: 148,
  title: 300,
  partner: 130,
  kind: 124,
  stage: 116,
  status: 120,
  level: 100,
  sector: 220,
  validity: 150,
  people: 200,
  amounts: 170,
  place: 120,
  source: 240,
};

/** A row that is written out. */
export interface RowInSight extends TableRow {
  /** Its place in the order. */
  readonly index: number;
  /** What a column says of it. */
  text(column: TableColumn): string;
}

/** The rows from one place in an order up to another, without those that have no record. */
export function rowsInSight(
  atlas: Pick<Atlas, 'columns' | 'result'>,
  rules: ColumnRules,
  order: Uint32Array,
  [first, end]: readonly [number, number],
): RowInSight[] {
  return Array.from(order.subarray(first, end), (row, i): RowInSight | null => {
    const made = tableRow(atlas, row);
    return made && { ...made, index: first + i, text: (column) => rules[column].text(made) };
  }).filter((row) => row !== null);
}
