import type { Cell, CellColumn, ColumnBatch, RowBatch } from '../read/table.ts';
import { TextSpans } from '../read/textSpans.ts';

/** A run of rows, read one after another; `i` is the current one. */
export class RowCursor {
  /** Index of the current row in the run. */
  i = 0;
  /**
   * @param columns columns by their index in the table; null for columns that are not read
   * @param numberAt file row, from 1, for an index in the run
   */
  constructor(
    readonly length: number,
    private readonly columns: readonly (CellColumn | null)[],
    private readonly numberAt: (i: number) => number,
  ) {}

  /** File row of the current row, from 1. */
  get row(): number {
    return this.numberAt(this.i);
  }

  /** The cell of the current row in a column. */
  cellAt(at: number): Cell {
    return this.columns[at]?.at(this.i) ?? null;
  }

  /** A column's texts as stored in the file, if available. */
  textsOf(at: number): TextSpans | null {
    const column = this.columns[at];
    return column instanceof TextSpans ? column : null;
  }
}

/** Cursor over rows that a table delivers row by row. @param width number of columns of the table */
export function cursorOfRows(
  { rows, numbers }: Pick<RowBatch, 'rows' | 'numbers'>,
  width: number,
): RowCursor {
  const columns = Array.from({ length: width }, (_, at) => ({
    length: rows.length,
    at: (i: number) => rows[i]?.[at],
  }));
  return new RowCursor(rows.length, columns, (i) => numbers[i] ?? 0);
}

/** Cursor over rows that a table delivers by column. @param places index in the batch of each table column, or -1 */
export function cursorOfColumns(
  { columns, rows, firstRow }: ColumnBatch,
  places: readonly number[],
): RowCursor {
  return new RowCursor(
    rows,
    places.map((place) => columns[place] ?? null),
    (i) => firstRow + i,
  );
}
