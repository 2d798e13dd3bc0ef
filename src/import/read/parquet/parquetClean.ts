import { cleanText } from '../cells.ts';
import type { Cell, CellColumn, ColumnBatch, RowFault } from '../table.ts';
import { TextSpans } from '../textSpans.ts';

/** Whether a noncharacter in UTF-8 may begin at `at`. */
function mayBegin(bytes: Uint8Array, at: number): boolean {
  const [second, third, fourth] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  if (bytes[at] === 0xef) return second === 0xb7 || (second === 0xbf && third >= 0xbc);
  return third === 0xbf && fourth >= 0xbe;
}

/** Possible first bytes of a noncharacter in UTF-8. */
const LEADS = [0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4];

/** Whether UTF-8 bytes may hold a noncharacter. */
function mayHold(bytes: Uint8Array): boolean {
  for (const lead of LEADS)
    for (let at = bytes.indexOf(lead); at !== -1; at = bytes.indexOf(lead, at + 1))
      if (mayBegin(bytes, at)) return true;
  return false;
}

/** Rows of a column whose texts need checking. */
function suspects(column: CellColumn): readonly number[] {
  const rows: number[] = [];
  if (column instanceof TextSpans) {
    const { bytes, starts, lengths } = column;
    if (!mayHold(bytes)) return rows;
    for (let i = 0; i < column.length; i++) {
      const start = starts[i] ?? 0;
      if (mayHold(bytes.subarray(start, start + (lengths[i] ?? 0)))) rows.push(i);
    }
  } else if (!ArrayBuffer.isView(column)) for (let i = 0; i < column.length; i++) rows.push(i);
  return rows;
}

/** A column without noncharacters; the same column if it has none. */
function cleaned(column: CellColumn, name: string, firstRow: number, faults: RowFault[]): CellColumn {
  let cells: Cell[] | null = null;
  for (const i of suspects(column)) {
    const before = faults.length;
    const clean = (text: string) => cleanText(text, name, firstRow + i, faults);
    const cell = column.at(i) ?? null;
    const real =
      typeof cell === 'string' ? clean(cell) : typeof cell === 'object' ? (cell?.map(clean) ?? null) : cell;
    if (faults.length === before) continue;
    cells ??= Array.from({ length: column.length }, (_, at) => column.at(at) ?? null);
    cells[i] = real;
  }
  return cells ?? column;
}

/** Removes noncharacters from the texts of a batch, as is done for rows; each is a fault. */
export function cleanBatch(batch: ColumnBatch, names: readonly string[]): ColumnBatch {
  const faults: RowFault[] = [];
  const columns = batch.columns.map((column, i) => cleaned(column, names[i] ?? '', batch.firstRow, faults));
  return { ...batch, columns, faults: faults.sort((a, b) => a.row - b.row) };
}
