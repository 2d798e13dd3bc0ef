import { cleanText } from '../cells.ts';
import type { Cell, CellColumn, ColumnBatch, RowFault } from '../table.ts';
import { TextSpans } from '../textSpans.ts';

/** Whether a code point that is no character may begin at `at` in UTF-8. */
function mayBegin(bytes: Uint8Array, at: number): boolean {
  const [second, third, fourth] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  if (bytes[at] === 0xef) return second === 0xb7 || (second === 0xbf && third >= 0xbc);
  return third === 0xbf && fourth >= 0xbe;
}

/** The first byte in UTF-8 of what may be no character, or a later one. */
const FIRST_LEAD = 0xef;

/** Whether bytes `from` .. `to` may hold in UTF-8 a code point that is no character. */
function mayHold(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) >= FIRST_LEAD && mayBegin(bytes, at)) return true;
  return false;
}

/** Whether bytes may hold a code point that is no character, looked for four bytes at a time: those of most files do not. */
function mayHoldAnywhere(bytes: Uint8Array): boolean {
  const from = (4 - (bytes.byteOffset & 3)) & 3;
  const words = bytes.length < from + 4 ? 0 : (bytes.length - from) >> 2;
  if (words === 0) return mayHold(bytes, 0, bytes.length);
  if (mayHold(bytes, 0, from) || mayHold(bytes, from + 4 * words, bytes.length)) return true;
  const view = new Uint32Array(bytes.buffer, bytes.byteOffset + from, words);
  for (let i = 0; i < words; i++) {
    const word = view[i] ?? 0;
    // A byte is FIRST_LEAD or more where its first three bits are set, and the fourth or all the others.
    const long = word & (word << 1) & (word << 2) & 0x80808080;
    if (long === 0) continue;
    const others = (word << 4) & (word << 5) & (word << 6) & (word << 7);
    if ((long & ((word << 3) | others)) === 0) continue;
    const at = from + 4 * i;
    if (mayHold(bytes, at, at + 4)) return true;
  }
  return false;
}

/** Rows of a column whose texts have to be looked at. */
function suspects(column: CellColumn): readonly number[] {
  const rows: number[] = [];
  if (column instanceof TextSpans) {
    const { bytes, starts, lengths } = column;
    if (!mayHoldAnywhere(bytes)) return rows;
    for (let i = 0; i < column.length; i++) {
      const start = starts[i] ?? 0;
      if (mayHold(bytes, start, start + (lengths[i] ?? 0))) rows.push(i);
    }
  } else if (!ArrayBuffer.isView(column)) for (let i = 0; i < column.length; i++) rows.push(i);
  return rows;
}

/** A column whose texts hold characters only; the same where they do. */
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

/** Takes out of the texts of a batch what is no character, as is done with rows; each is a fault. */
export function cleanBatch(batch: ColumnBatch, names: readonly string[]): ColumnBatch {
  const faults: RowFault[] = [];
  const columns = batch.columns.map((column, i) => cleaned(column, names[i] ?? '', batch.firstRow, faults));
  return { ...batch, columns, faults: faults.sort((a, b) => a.row - b.row) };
}
