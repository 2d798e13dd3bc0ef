import type { Cell, CellColumn, ColumnBatch, RowBatch } from '../read/table.ts';
import { TextSpans } from '../read/textSpans.ts';

/** A run of rows, read one after another: `i` says which one is meant. */
export class RowCursor {
  /** Place in the run of the row that is read. */
  i = 0;
  /**
   * @param columns by place in the table; null where a column is not read
   * @param numberAt row in the file, from 1, of each place in the run
   */
  constructor(
    readonly length: number,
    private readonly columns: readonly (CellColumn | null)[],
    private readonly numberAt: (i: number) => number,
  ) {}

  /** The present row in the file, from 1. */
  get row(): number {
    return this.numberAt(this.i);
  }

  /** The cell of the present row in a column. */
  cellAt(at: number): Cell {
    return this.columns[at]?.at(this.i) ?? null;
  }

  /** A column's texts as they lie in the file, where they are at hand so. */
  textsOf(at: number): TextSpans | null {
    const column = this.columns[at];
    return column instanceof TextSpans ? column : null;
  }
}

/** Rows as a table gives them row by row. @param width columns of the table */
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

/** Rows as a table gives them by column. @param places by column of the table: its place in the batch, or -1 */
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
