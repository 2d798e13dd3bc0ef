import { withoutNoncharacters } from './characters.ts';
import { quoteOf } from './limits.ts';
import type { Cell, CellColumn, ColumnBatch, RowFault } from './table.ts';
import { TextSpans } from './textSpans.ts';

/** Whether a code point that is no character may begin at `at` in UTF-8. */
function mayBegin(bytes: Uint8Array, at: number): boolean {
  const [second = 0, third = 0, fourth = 0] = bytes.subarray(at + 1, at + 4);
  if (bytes[at] === 0xef) return second === 0xb7 || (second === 0xbf && third >= 0xbc);
  return third === 0xbf && fourth >= 0xbe;
}

/** First bytes in UTF-8 of what may be no character. */
const LEADS = [0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4];

function mayHold(column: CellColumn): boolean {
  if (!(column instanceof TextSpans)) return !ArrayBuffer.isView(column);
  const { bytes } = column;
  // Looking for one byte at a time is native, and most texts have none of these.
  for (const lead of LEADS)
    for (let at = bytes.indexOf(lead); at !== -1; at = bytes.indexOf(lead, at + 1))
      if (mayBegin(bytes, at)) return true;
  return false;
}

/** A column whose texts hold characters only; the same where they do. */
function cleaned(column: CellColumn, name: string, firstRow: number, faults: RowFault[]): CellColumn {
  if (!mayHold(column)) return column;
  let cells: Cell[] | null = null;
  for (let i = 0; i < column.length; i++) {
    const cell = column.at(i) ?? null;
    const clean = cleanCell(cell, name, firstRow + i, faults);
    if (clean === cell) continue;
    cells ??= Array.from({ length: column.length }, (_, at) => column.at(at) ?? null);
    cells[i] = clean;
  }
  return cells ?? column;
}

function cleanCell(cell: Cell, name: string, row: number, faults: RowFault[]): Cell {
  const clean = (text: string): string => {
    const real = withoutNoncharacters(text);
    if (real !== text) faults.push({ row, code: 'noncharacters', column: name, value: quoteOf(real) });
    return real;
  };
  if (typeof cell === 'string') return clean(cell);
  if (typeof cell !== 'object' || cell === null) return cell;
  const items = cell.map(clean);
  return items.some((item, i) => item !== cell[i]) ? items : cell;
}

/** Takes out of the texts of a batch what is no character, as is done with rows; each is a fault. */
export function cleanBatch(batch: ColumnBatch, names: readonly string[]): ColumnBatch {
  const faults: RowFault[] = [];
  const columns = batch.columns.map((column, i) => cleaned(column, names[i] ?? '', batch.firstRow, faults));
  return { ...batch, columns, faults: faults.sort((a, b) => a.row - b.row) };
}
