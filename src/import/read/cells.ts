import { withoutNoncharacters } from './characters.ts';
import { MAX_CELL, quoteOf } from './limits.ts';
import type { Cell, RowFault } from './table.ts';

/** Whether a cell is empty: null, or text of spaces only. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell as one line of text, to quote in a fault; lists are joined by "; ". */
export function textOfCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}

/** How rows are brought to the length of the columns. */
export interface RowShape {
  readonly columns: readonly string[];
  /** Separator of the cells, used to join surplus ones. */
  readonly delimiter: string;
  /** Whether to report a row with fewer cells than columns; sheets don't. */
  readonly reportsFew: boolean;
  /** Number of columns up to the last one named in the file, if it has more; defaults to all columns. */
  readonly named?: number;
  /** Whether to report a cell beyond the named columns; by default only in rows longer than all columns. */
  readonly reportsUnnamed?: boolean;
}

/**
 * Brings a row to the length of the columns: pads it with null, appends surplus cells to the last one, cuts cells of
 * more than {@link MAX_CELL} characters, and removes noncharacters. Each change is added to `faults`, except for empty
 * surplus cells.
 * @param cells changed in place
 * @param row file row, from 1
 */
export function shapeRow(cells: Cell[], shape: RowShape, row: number, faults: RowFault[]): Cell[] {
  const width = shape.columns.length;
  const named = shape.named ?? width;
  const inText = (some: readonly Cell[]) => quoteOf(some.map(textOfCell).join(shape.delimiter));
  const rest = cells.slice(shape.reportsUnnamed ? named : width);
  if (rest.length > 0 && !rest.every(isEmptyCell))
    faults.push({ row, code: 'too-many-cells', column: null, value: inText(rest) });
  if (cells.length > width) takeRest(cells, width, shape.delimiter);
  else if (shape.reportsFew && cells.length < named) {
    const column = shape.columns[cells.length] ?? null;
    faults.push({ row, code: 'too-few-cells', column, value: inText(cells) });
  }
  while (cells.length < width) cells.push(null);
  for (let i = 0; i < width; i++) {
    const cell = cells[i];
    const column = shape.columns[i] ?? null;
    if (typeof cell === 'string') cells[i] = cleanText(cell, column, row, faults, MAX_CELL);
    else if (typeof cell === 'object' && cell !== null)
      cells[i] = cell.map((item) => cleanText(item, column, row, faults, MAX_CELL));
  }
  return cells;
}

/** Removes cells beyond the last column; their contents become part of the last cell, so that nothing is lost. */
function takeRest(cells: Cell[], width: number, delimiter: string): void {
  const rest = cells.splice(width);
  while (rest.length > 0 && isEmptyCell(rest.at(-1))) rest.pop();
  if (rest.length === 0 || width === 0) return;
  cells[width - 1] = [cells[width - 1], ...rest].map(textOfCell).join(delimiter);
}

/** `text` without noncharacters, cut to at most `max` characters; each change is added to `faults`. */
export function cleanText(
  text: string,
  column: string | null,
  row: number,
  faults: RowFault[],
  max = Number.POSITIVE_INFINITY,
): string {
  const clean = withoutNoncharacters(text);
  if (clean !== text) faults.push({ row, code: 'noncharacters', column, value: quoteOf(clean) });
  if (clean.length <= max) return clean;
  faults.push({ row, code: 'cell-cut', column, value: quoteOf(clean) });
  return clean.slice(0, max);
}

/** Removes NULs from a row's texts, in place, and adds a fault for each text with one, or with undecodable bytes. */
export function reportStrays(
  cells: Cell[],
  columns: readonly string[],
  row: number,
  faults: RowFault[],
): void {
  for (const [i, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const column = columns[i] ?? null;
    const clean = cell.replaceAll('\0', '');
    cells[i] = clean;
    if (clean !== cell) faults.push({ row, code: 'nul-bytes', column, value: quoteOf(clean) });
    if (clean.includes('\ufffd')) faults.push({ row, code: 'stray-bytes', column, value: quoteOf(clean) });
  }
}
