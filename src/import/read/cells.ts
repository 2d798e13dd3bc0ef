import { withoutNoncharacters } from './characters.ts';
import { MAX_CELL, quoteOf } from './limits.ts';
import type { Cell, RowFault } from './table.ts';

/** Whether a cell holds nothing: null, or text of spaces only. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell in one line of text, for a fault to repeat; lists joined by "; ". */
export function textOfCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}

/** How rows are made as long as the columns. */
export interface RowShape {
  readonly columns: readonly string[];
  /** What stood between the cells, to repeat those that are too many. */
  readonly delimiter: string;
  /** Whether a row with fewer cells than columns is worth a word; in a sheet it is not. */
  readonly reportsFew: boolean;
}

/**
 * Makes a row as long as the columns: pads it with null, takes off what is too much, cuts cells of more than
 * {@link MAX_CELL} characters, takes out what is no character; each is added to `faults`, except cells too many that
 * are empty.
 * @param cells changed in place
 * @param row in the file, from 1
 */
export function shapeRow(cells: Cell[], shape: RowShape, row: number, faults: RowFault[]): Cell[] {
  const width = shape.columns.length;
  if (cells.length > width) {
    const rest = cells.splice(width);
    if (!rest.every(isEmptyCell)) {
      const value = quoteOf(rest.map(textOfCell).join(shape.delimiter));
      faults.push({ row, code: 'too-many-cells', column: null, value });
    }
  } else if (cells.length < width) {
    if (shape.reportsFew) {
      const column = shape.columns[cells.length] ?? null;
      faults.push({
        row,
        code: 'too-few-cells',
        column,
        value: quoteOf(cells.map(textOfCell).join(shape.delimiter)),
      });
    }
    while (cells.length < width) cells.push(null);
  }
  for (let i = 0; i < width; i++) {
    const cell = cells[i];
    if (typeof cell === 'string') {
      const text = wellFormed(cell, shape.columns[i] ?? null, row, faults);
      if (text !== cell || cell.length > MAX_CELL)
        cells[i] = cutCell(text, shape.columns[i] ?? null, row, faults);
    } else if (typeof cell === 'object' && cell !== null)
      cells[i] = cell.map((item) =>
        cutCell(
          wellFormed(item, shape.columns[i] ?? null, row, faults),
          shape.columns[i] ?? null,
          row,
          faults,
        ),
      );
  }
  return cells;
}

function wellFormed(text: string, column: string | null, row: number, faults: RowFault[]): string {
  const clean = withoutNoncharacters(text);
  if (clean !== text) faults.push({ row, code: 'noncharacters', column, value: quoteOf(clean) });
  return clean;
}

function cutCell(text: string, column: string | null, row: number, faults: RowFault[]): string {
  if (text.length <= MAX_CELL) return text;
  faults.push({ row, code: 'cell-cut', column, value: quoteOf(text) });
  return text.slice(0, MAX_CELL);
}

/** Takes NULs out of a row's texts, in place; adds a fault for each text that had some. */
export function withoutNuls(
  cells: Cell[],
  columns: readonly string[],
  row: number,
  faults: RowFault[],
): void {
  for (const [i, cell] of cells.entries()) {
    if (typeof cell !== 'string' || !cell.includes('\0')) continue;
    const clean = cell.replaceAll('\0', '');
    cells[i] = clean;
    faults.push({ row, code: 'nul-bytes', column: columns[i] ?? null, value: quoteOf(clean) });
  }
}
