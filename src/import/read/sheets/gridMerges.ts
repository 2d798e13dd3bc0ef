import { isEmptyCell } from '../cells.ts';
import { HEADER_ROWS, headerAt, type RawRow } from '../headerRow.ts';
import type { Cell } from '../table.ts';
import type { CutTable } from '../tableColumns.ts';
import type { CellBlock } from './grid.ts';

/** Whether a row has a non-empty cell outside a block's columns. */
function hasOthers(row: RawRow, { left, right }: CellBlock): boolean {
  return row.cells.some((cell, column) => (column < left || column > right) && !isEmptyCell(cell));
}

/** Number of distinct texts from one column to another. */
function textsIn(row: RawRow, left: number, right: number): number {
  const texts = row.cells.slice(left, right + 1).filter((cell) => typeof cell === 'string');
  return new Set(texts.map((text) => String(text).trim()).filter((text) => text !== '')).size;
}

const textAt = (row: RawRow, column: number): string => {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell.trim() : '';
};

/**
 * Whether two rows form one header: a name spans several columns that have names of their own below, next to columns
 * named in one of the two rows.
 */
function isDoubleHeader(top: RawRow, below: RawRow, merges: readonly CellBlock[]): boolean {
  if (below.number !== top.number + 1) return false;
  const isText = (row: RawRow) => row.cells.every((cell) => isEmptyCell(cell) || typeof cell === 'string');
  if (!isText(top) || !isText(below)) return false;
  const across = merges.filter(
    (merge) => merge.top === top.number && merge.bottom === top.number && merge.right > merge.left,
  );
  const heads = across.filter(
    ({ left, right }) => textAt(top, left) !== '' && textsIn(below, left, right) === right - left + 1,
  );
  if (heads.length === 0 || textsIn(top, 0, top.cells.length) < 2) return false;
  const isUnder = (column: number) => across.some(({ left, right }) => column >= left && column <= right);
  return below.cells.every(
    (cell, column) => isEmptyCell(cell) || isUnder(column) || textAt(top, column) === '',
  );
}

function joinedHeader(top: RawRow, below: RawRow, merges: readonly CellBlock[]): RawRow {
  const width = Math.max(top.cells.length, below.cells.length);
  const cells = Array.from({ length: width }, (_, column) => {
    const over = merges.find(
      (merge) => merge.top === top.number && column >= merge.left && column <= merge.right,
    );
    const upper = textAt(top, over?.left ?? column);
    const lower = textAt(below, column);
    return upper === lower ? upper : `${upper} ${lower}`.trim();
  });
  return { cells, number: below.number };
}

/** A header in which a name that spans several columns is given to each of them: "Parties", "Parties 2". */
function spreadHeader(header: RawRow, merges: readonly CellBlock[], width: number): RawRow {
  const own = merges.filter(
    ({ top, bottom, left, right }) =>
      top === header.number && bottom === top && right > left && textAt(header, left) !== '',
  );
  if (own.length === 0 || textsIn(header, 0, header.cells.length) < 2) return header;
  const cells = [...header.cells];
  for (const { left, right } of own)
    for (let column = left; column <= Math.min(right, width - 1); column++) {
      while (cells.length < column) cells.push(null);
      if (column > left) cells[column] = `${textAt(header, left)} ${column - left + 1}`;
    }
  return { cells, number: header.number };
}

/**
 * Cuts the rows of a grid at the header. A header of two rows, recognised by its merged cells, is joined: "Parties"
 * over "First" and "Second" becomes "Parties First" and "Parties Second".
 * @param requestedRow number of the row requested as header; 0: there is none
 */
export function cutAtHeader(
  rows: readonly RawRow[],
  merges: readonly CellBlock[],
  requestedRow: number | undefined,
): CutTable {
  const isAsked = requestedRow !== undefined && rows.some((row) => row.number === requestedRow);
  const last = rows[HEADER_ROWS]?.number ?? Number.POSITIVE_INFINITY;
  const upper = merges.filter(({ top }) => top <= last);
  const first = rows.slice(0, HEADER_ROWS * 2);
  const width = Math.max(0, ...first.map(({ cells }) => cells.length));
  const looked = first.map((row) => spreadHeader(row, upper, width));
  const index = isAsked
    ? rows.findIndex((row) => row.number === requestedRow)
    : headerAt(looked, requestedRow);
  const none = { above: [], header: null, below: rows };
  if (requestedRow === 0) return none;
  // Two rows together may be a header although neither is one alone.
  const likely = Math.max(0, index);
  const number = rows[likely]?.number ?? 0;
  const near = merges.filter(({ top }) => top >= number - 1 && top <= number);
  for (const at of isAsked ? [likely - 1] : [likely - 1, likely]) {
    const [top, below] = [rows[at], rows[at + 1]];
    if (top && below && isDoubleHeader(top, below, near))
      return { above: rows.slice(0, at), header: joinedHeader(top, below, near), below: rows.slice(at + 2) };
  }
  const header = rows[index];
  if (!header) return none;
  return {
    above: rows.slice(0, index),
    header: spreadHeader(header, near, width),
    below: rows.slice(index + 1),
  };
}

/** Index of the first row with this number or a higher one. */
function indexOfRow(rows: readonly RawRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gives every cell of a merged block the value of its first cell. A row with nothing else in it is left unchanged: it
 * is empty or a heading between rows.
 * @param rows rows below the header
 * @param width number of columns of the table
 * @returns the rows, and the number of cells filled
 */
export function fillMerges(rows: readonly RawRow[], merges: readonly CellBlock[], width: number) {
  const filled: RawRow[] = [...rows];
  const changed = new Map<number, Cell[]>();
  let count = 0;
  // Merged cells never overlap: if more rows come up than there are cells, the file is malicious.
  let left = rows.length * width + 1000;
  for (const merge of merges) {
    const first = indexOfRow(rows, merge.top);
    const origin = rows[first];
    if (!origin || origin.number !== merge.top) continue;
    const value = origin.cells[merge.left] ?? null;
    const right = Math.min(merge.right, width - 1);
    if (isEmptyCell(value) || (merge.bottom === merge.top && right <= merge.left)) continue;
    for (let i = first; i < rows.length && left > 0; i++, left--) {
      const row = rows[i];
      if (!row || row.number > merge.bottom) break;
      if (!hasOthers(row, merge)) continue;
      const cells = changed.get(i) ?? [...row.cells];
      if (!changed.has(i)) changed.set(i, cells);
      for (let column = merge.left; column <= right; column++) {
        if ((i === first && column === merge.left) || cells[column] === value) continue;
        while (cells.length < column) cells.push(null);
        cells[column] = value;
        count++;
      }
    }
  }
  for (const [i, cells] of changed) filled[i] = { cells, number: rows[i]?.number ?? 0 };
  return { rows: filled, count };
}
