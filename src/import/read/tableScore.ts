import { isEmptyCell, textOfCell } from './cells.ts';
import { findHeader, type RawRow } from './headerRow.ts';
import type { Cell } from './table.ts';

/** Rows of a sheet that are looked at to tell what it is. */
export const SCORED_ROWS = 60;
/** More names than these say no more of a table. */
const MANY_NAMES = 10;
/** Names and rows from which a sheet is a table, whatever others there are. */
const TABLE_NAMES = 3;
const TABLE_ROWS = 2;

const isDate = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && /^\d{4}-\d{2}(-\d{2}|$)|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell.trim());

/** How much the start of a sheet looks like a table of records. */
export interface TableScore {
  readonly points: number;
  readonly isTable: boolean;
}

const filledIn = (row: RawRow): number => row.cells.filter((cell) => !isEmptyCell(cell)).length;

/**
 * Looks at the first rows of a sheet: a table has several names in its header, rows that fill many of their columns, and
 * dates; a cover has lines of text, a code list two narrow columns.
 */
export function scoreOf(rows: readonly RawRow[]): TableScore {
  const index = findHeader(rows);
  const header = rows[index];
  if (!header) return { points: 0, isTable: false };
  const texts = header.cells.filter((cell) => typeof cell === 'string' && !isEmptyCell(cell));
  const names = new Set(texts.map((text) => textOfCell(text).trim())).size;
  const below = rows.slice(index + 1);
  const fitting = below.filter((row) => filledIn(row) > 1 && filledIn(row) * 3 >= names);
  const hasDates = below.some((row) => row.cells.some(isDate));
  const evenness = below.length === 0 ? 0 : fitting.length / below.length;
  const width = names < 2 ? 0.1 : Math.min(names, MANY_NAMES);
  const points =
    width * evenness * Math.log2(1 + fitting.length) * (hasDates ? 2 : 1) + filledIn(header) / 1000;
  return { points, isTable: names >= TABLE_NAMES && fitting.length >= TABLE_ROWS && evenness > 0.5 };
}
