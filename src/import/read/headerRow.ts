import { isEmptyCell, textOfCell } from './cells.ts';
import { isMissing } from './missing.ts';
import type { Cell } from './table.ts';

/** A row of the file before its role is known. */
export interface RawRow {
  readonly cells: readonly Cell[];
  /** File row, from 1. */
  readonly number: number;
}

/** Rows in which a header is looked for. */
export const HEADER_ROWS = 50;
/** Rows below a row used to tell what kind of values its columns hold. */
const FOLLOWERS = 20;
/** Share of the rows that must have a kind for the column to have it. */
const MIN_SHARE = 0.6;
/** Share of the usual number of filled cells at which a row counts as wide as the table. */
const WIDE = 0.7;
/** The same for a header in which some columns have no name. */
const HALF = 0.5;
/** Rows after the first wide one in which a much wider header is looked for. */
const FURTHER = 10;

/** What kind of value a cell holds, judged by its form; null if it is empty. */
type CellKind = 'date' | 'year' | 'number' | 'address' | 'code' | 'long' | 'text' | null;

const NUMERIC_DATE =
  /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}([ T]\d.*)?$|^\d{4}-\d\d$|^\d{4}年\d{1,2}月(\d{1,2}日)?$/;
const WORDED_DATE = /^(\d{1,2}\.? \p{L}{3,}\.?,? \d{4}|\p{L}{3,}\.? \d{1,2}, \d{4})$/u;
const NUMBER = /^[+−-]?[\d\s.,'’]*\d\s?%?$/;
const YEAR = /^(1[4-9]|20|21)\d\d$/;
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;
const CODE = /^(?=.*\d)[\p{L}\d._/-]{2,20}$/u;
/** From this length on, a text can't be a column name. */
const LONG = 100;

/** The kind of a cell, judged by its form alone. */
function kindOf(cell: Cell | undefined): CellKind {
  const text = textOfCell(cell).trim();
  if (text === '' || isMissing(text)) return null;
  if (YEAR.test(text)) return 'year';
  if (NUMERIC_DATE.test(text) || WORDED_DATE.test(text)) return 'date';
  if (NUMBER.test(text)) return 'number';
  if (ADDRESS.test(text)) return 'address';
  if (CODE.test(text)) return 'code';
  return text.length > LONG ? 'long' : 'text';
}

const filledIn = (row: RawRow | undefined): number =>
  row ? row.cells.reduce<number>((count, cell) => count + Number(!isEmptyCell(cell)), 0) : 0;

/** The kind of most cells in a column; null if they differ, or if there are none. */
function kindBelow(below: readonly RawRow[], column: number): CellKind {
  const counts = new Map<CellKind, number>();
  let all = 0;
  for (const { cells } of below) {
    const kind = kindOf(cells[column]);
    if (kind === null) continue;
    all++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) if (count >= all * MIN_SHARE) return kind;
  return null;
}

/** Whether cells are 1, 2, 3 and so on, as in tables that number their columns. */
function isCount(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => !isEmptyCell(cell)).map((cell) => textOfCell(cell).trim());
  return texts.length >= 3 && texts.every((text, i) => text === String(i + 1));
}

/** Whether the years in a row are consecutive, as in column names. */
function hasYearsInTurn(cells: readonly Cell[]): boolean {
  const years = cells.filter((cell) => kindOf(cell) === 'year').map(Number);
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  return (
    years.length > 1 && Math.abs(step) === 1 && years.every((year, i) => year === (years[0] ?? 0) + i * step)
  );
}

/** The pattern of a code: all letters and all digits look the same. */
const formOf = (cell: Cell | undefined) =>
  textOfCell(cell)
    .trim()
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'a');

/** Number of cells that differ in kind from those below, as names do, minus those of the same kind, as in data. */
function evidence(rows: readonly RawRow[], at: number): number {
  const row = rows[at];
  if (!row || (at === 0 && isCount(row.cells))) return 1;
  const below = rows.slice(at + 1, at + 1 + FOLLOWERS);
  const inTurn = hasYearsInTurn(row.cells);
  let sum = 0;
  for (const [column, cell] of row.cells.entries()) {
    const kind = kindOf(cell);
    // If there are no rows below, a row counts as data only if it can't name columns.
    const under =
      below.length === 0 ? (kind === 'date' || kind === 'address' ? kind : null) : kindBelow(below, column);
    if (kind === null || under === null || (inTurn && kind === 'year')) continue;
    if (kind !== under) sum += kind === 'date' || kind === 'address' || kind === 'long' ? 0 : 1;
    else if (kind === 'code')
      sum -= below.some((next) => formOf(next.cells[column]) === formOf(cell)) ? 1 : 0;
    else if (kind !== 'text') sum -= 1;
  }
  return sum;
}

/** Number of filled cells in a typical row of the table, ignoring notes above or below it. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = rows.map(filledIn).sort((a, b) => a - b);
  return counts[Math.floor((counts.length - 1) * 0.75)] ?? 0;
}

/**
 * Finds the row that names the columns: the first one as wide as the table, unless it looks like the data below. Titles
 * and notes above it are narrower. Years and numbers may be names.
 * @param all the first non-empty rows
 * @returns its index in `all`; -1 if no row names the columns
 */
export function headerIn(all: readonly RawRow[]): number {
  const rows = all.slice(0, HEADER_ROWS);
  const width = usualWidth(rows);
  const wide = Math.max(
    0,
    rows.findIndex((row) => filledIn(row) >= Math.max(1, width * WIDE)),
  );
  // The wide row is a note of several cells, above a table whose rows are mostly empty.
  const wider = rows
    .slice(wide + 1, wide + 1 + FURTHER)
    .findIndex((row, i) => filledIn(row) >= 2 * filledIn(rows[wide]) && evidence(rows, wide + 1 + i) > 0);
  if (wider !== -1 && filledIn(rows[wide]) > 1) return wide + 1 + wider;
  const speaks = evidence(rows, wide);
  if (speaks > 0) return wide;
  const above = rows[wide - 1];
  if (above && above.number === (rows[wide]?.number ?? 0) - 1) {
    // Names of some columns only, directly above the first row of data.
    const named = filledIn(above);
    const isNames = above.cells.every((cell) => !['date', 'address', 'long'].includes(kindOf(cell) ?? ''));
    const enough =
      speaks < 0 ? named >= Math.min(2, width - 1) : named >= width * HALF && !isEmptyCell(above.cells[0]);
    if (isNames && enough) return wide - 1;
  }
  return speaks < 0 ? -1 : wide;
}

/** Index of the row with the requested number, or else the result of {@link headerIn}; -1 if 0 is requested. */
export function headerAt(rows: readonly RawRow[], requestedRow: number | undefined): number {
  if (requestedRow === 0) return -1;
  const index = requestedRow === undefined ? -1 : rows.findIndex((row) => row.number === requestedRow);
  return index === -1 ? headerIn(rows) : index;
}

/** Rows of a sheet examined to tell what it is. */
export const SCORED_ROWS = 60;
/** Column names beyond this number don't raise the score of a table. */
const MANY_NAMES = 10;
/** Names and rows at which a sheet counts as a table, whatever the other sheets are. */
const TABLE_NAMES = 3;
const TABLE_ROWS = 2;

const isDate = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && /^\d{4}-\d{2}(-\d{2}|$)|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell.trim());

/**
 * Scores the first rows of a sheet: a table has several names in its header, rows that fill many of their columns, and
 * dates; a cover has lines of text, a code list two narrow columns.
 */
export function scoreOf(rows: readonly RawRow[]) {
  const index = Math.max(0, headerIn(rows));
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
