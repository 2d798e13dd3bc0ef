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
  /** Columns up to the last that the file names, where it has more; all of them where absent. */
  readonly named?: number;
  /** Whether a cell beyond the named columns is worth a word; only in rows longer than all columns where absent. */
  readonly reportsUnnamed?: boolean;
}

/**
 * Makes a row as long as the columns: pads it with null, adds what is too much to the last cell, cuts cells of more than
 * {@link MAX_CELL} characters, takes out what is no character; each is added to `faults`, except cells too many that
 * are empty.
 * @param cells changed in place
 * @param row in the file, from 1
 */
export function shapeRow(cells: Cell[], shape: RowShape, row: number, faults: RowFault[]): Cell[] {
  const width = shape.columns.length;
  const named = shape.named ?? width;
  if (cells.length > (shape.reportsUnnamed ? named : width)) {
    const rest = cells.slice(shape.reportsUnnamed ? named : width);
    if (!rest.every(isEmptyCell)) {
      const value = quoteOf(rest.map(textOfCell).join(shape.delimiter));
      faults.push({ row, code: 'too-many-cells', column: null, value });
    }
  }
  if (cells.length > width) takeRest(cells, width, shape.delimiter);
  else if (cells.length < width) {
    if (shape.reportsFew && cells.length < named) {
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

/** Takes off cells beyond the last column; what they hold becomes part of the last cell, so that it is not lost. */
function takeRest(cells: Cell[], width: number, delimiter: string): void {
  const rest = cells.splice(width);
  while (rest.length > 0 && isEmptyCell(rest.at(-1))) rest.pop();
  if (rest.length === 0 || width === 0) return;
  cells[width - 1] = [cells[width - 1], ...rest].map(textOfCell).join(delimiter);
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

/** Adds a fault for each of a row's texts with a sign for bytes that could not be decoded. */
export function reportStrays(
  cells: readonly Cell[],
  columns: readonly string[],
  row: number,
  faults: RowFault[],
): void {
  for (const [i, cell] of cells.entries())
    if (typeof cell === 'string' && cell.includes('\ufffd'))
      faults.push({ row, code: 'stray-bytes', column: columns[i] ?? null, value: quoteOf(cell) });
}
